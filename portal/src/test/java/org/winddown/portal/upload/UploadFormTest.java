package org.winddown.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.rules.asset.AssetKind;

class UploadFormTest {

    @Test
    void acceptsAFileForAUnitAndASource() {
        UploadForm form = new UploadForm(" NYC ", " licence register 2.0 ", "LICENCE", "");

        assertThat(form.problems(1)).isEmpty();
        assertThat(form).isEqualTo(new UploadForm("NYC", "licence register 2.0", "LICENCE", ""));
        assertThat(form.assetKind()).contains(AssetKind.LICENCE);
        assertThat(new UploadForm("NYC", "Büro-Лицензии", "", "").problems(1)).isEmpty();
    }

    @Test
    void saysAllThatIsMissingAtOnce() {
        assertThat(new UploadForm("", " ", "", "").problems(0))
                .isEqualTo(Map.of(
                        "file", "Choose a file that is not empty.",
                        "unit", "Choose the unit whose inventory this is.",
                        "source", "Name the source the inventory comes from, for example cmdb."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../etc", ".", "a/b", "a\\b", "a\nb", "<b>", "-rf", "a:b"})
    void refusesASourceThatCouldNotNameAFolder(String source) {
        assertThat(new UploadForm("NYC", source, "", "").problems(1))
                .isEqualTo(Map.of(
                        "source",
                        "Use up to 100 letters, digits, spaces and . _ -, beginning with a letter or a digit."));
    }

    @Test
    void holdsThePartOnlyWhenItSaysSo() {
        assertThat(new UploadForm("NYC", "cmdb", "", "part").partial()).isTrue();
        assertThat(new UploadForm("NYC", "cmdb", "", "").partial()).isFalse();
    }

    @Test
    void refusesAKindThatIsNone() {
        assertThat(new UploadForm("NYC", "cmdb", "licence", "").problems(1))
                .isEqualTo(Map.of("kind", "Choose one of the kinds listed, or leave it to the file."));
    }

    @Test
    void offersTheKindsInWordsWhateverTheLocale() {
        assertThat(UploadForm.kinds())
                .containsEntry("INSTALLATION", "Installation")
                .containsEntry("LICENCE", "Licence")
                .hasSize(AssetKind.values().length);
    }

    @Test
    void takesTheCodeOffARefusal() {
        assertThat(Refusal.of("a.csv", "FILE_IS_PDF: a.csv: this is a PDF."))
                .isEqualTo(new Refusal("a.csv", "FILE_IS_PDF", "a.csv: this is a PDF."));
        assertThat(Refusal.of("a.csv", "a.csv: unreadable")).isEqualTo(new Refusal("a.csv", "", "a.csv: unreadable"));
    }
}

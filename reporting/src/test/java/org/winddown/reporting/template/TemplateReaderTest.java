package org.winddown.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.reporting.text.Texts;

class TemplateReaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accnt=#1F4E79 | There is no setting \"accnt\"",
                "accent=blue | \"blue\" is no colour. Expected is # and six hexadecimal digits",
                "accent=#1F4E7 | is no colour",
                "accent=#777777 | contrast of 4.47:1 against white, and WCAG AA asks for 4.5:1",
                "accent=#FFFF00 | contrast of 1.07:1",
                "header= | has 0 characters. Expected is one line of 1 to 60",
                "title.ful=A | no kind of reports \"ful\". Expected is one of full, executive",
                "title.full=A title that is much longer than a page has room for | Expected is one line of 1 to 40",
                "columns.workbook.nothing=a | There is no table \"workbook.nothing\"",
                "columns.workbook.review=unit | There is no table \"workbook.review\"",
                "columns.workbook.proofs=proof | There is no table \"workbook.proofs\"",
                "columns.paper.act-first=asset, verdict, colour | no column \"colour\". Expected are names of asset, product",
                "columns.paper.act-first=asset, do, do, verdict | \"do\" is named twice",
                "columns.paper.act-first=product, do | would lose asset, verdict, without which its lines are no evidence",
                "columns.workbook.findings=product | would lose unit, source, kind, asset_id, headline, measure, verdict, citation, source_file, source_sheet, source_row, proof",
                "columns.paper.units=assets, unit, prohibited, barred, review, winding-down | Begin with a column of words",
                "logo=../logo.png | is no name of a file in this folder",
                "logo=logo.png | The logo has no words for people who do not see it"
            })
    void saysWhatIsWrongWithASetting(String line, String message) throws IOException {
        settings("# comment\n" + line + "\n");
        assertThat(faults()).first().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("template.properties");
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.message()).contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to-do.nothing=A | There is no text \"to-do.nothing\"",
                "method.title=A | is part of what makes a report evidence",
                "footer=A {0} {1} {2} {3} {4} | is part of what makes a report evidence",
                "conservation.agree=A | is part of what makes a report evidence",
                "meaning.BARRED=A | is part of what makes a report evidence",
                "to-do.give-notice=Give notice. | has no values, and [{0}] are expected",
                "to-do.give-notice=Give notice by {0} and {1} | has the values [{0}, {1}], and [{0}] are expected",
                "to-do.barred=Ask {0} | has the values [{0}], and none are expected",
                "to-do.give-notice=Don't forget {0} | has a single apostrophe",
                "to-do.give-notice=Give notice by {0 | cannot be read: its braces do not match",
                "to-do.barred= | is empty"
            })
    void saysWhatIsWrongWithAText(String line, String message) throws IOException {
        settings("");
        for (String file : List.of("reports.properties", "reports_de.properties")) {
            Files.writeString(folder.resolve(file), "\n" + line + "\n");
            assertThat(faults()).singleElement().satisfies(fault -> {
                assertThat(fault.file()).isEqualTo(file);
                assertThat(fault.line()).isEqualTo(2);
                assertThat(fault.message()).contains(message);
            });
            Files.delete(folder.resolve(file));
        }
    }

    @Test
    void refusesAHeadingThatAnotherOneHas() throws IOException {
        settings("");
        Files.writeString(folder.resolve("reports.properties"), "product=Asset\n");
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("would be the same as \"asset\""));
    }

    @Test
    void saysInWhichLineAFileIsNotInUtf8() throws IOException {
        Files.write(
                folder.resolve("template.properties"),
                "# ok\nheader=Z\u00fcrich\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faults())
                .containsExactly(
                        new TemplateFault("template.properties", 2, "The file is not in UTF-8. Save it in UTF-8."));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() throws IOException {
        settings("accent=blue\nlogo=logo.png\nlogo.text=A\nheader=a\\\n  b\nheader=c\nshade=1\n");
        Files.writeString(folder.resolve("logo.png"), "GIF89a");
        Files.writeString(folder.resolve("reports_fr.properties"), "to-do.barred=A\n");
        Files.writeString(folder.resolve("texts_de.properties"), "to-do.barred=A\n");
        assertThat(faults())
                .extracting(fault -> fault.file() + ":" + fault.line())
                .containsExactlyInAnyOrder(
                        "template.properties:1",
                        "template.properties:6",
                        "template.properties:7",
                        "logo.png:0",
                        "reports_fr.properties:0",
                        "texts_de.properties:0");
    }

    @Test
    void refusesAFolderWithoutSettings() {
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("report-template init"));
    }

    @Test
    void refusesPicturesThatAreTooLargeOrDamaged() throws IOException {
        settings("logo=logo.png\nlogo.text=A\n");
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(1));
        logo(SampleTemplate.logo(2001, 20));
        assertThat(message()).contains("2001 x 20 pixels, and at most 2000 x 2000");
        byte[] whole = SampleTemplate.logo(200, 50);
        logo(Arrays.copyOf(whole, whole.length - 20));
        assertThat(message()).contains("no whole picture of the form PNG");
        logo(new byte[LogoFile.MOST_BYTES + 1]);
        assertThat(message()).contains("262145 bytes, and at most 262144");
        logo(new byte[0]);
        assertThat(message()).contains("The file is empty");
    }

    @Test
    void readsWhatItKept() throws IOException {
        ReportTemplate read = SampleTemplate.read(folder);
        ReportTemplate kept = TemplateReader.parse(read.body());
        assertThat(kept.sha256()).isEqualTo(read.sha256()).matches("[0-9a-f]{64}");
        assertThat(kept.look().accent()).isEqualTo("0B5563");
        assertThat(kept.texts(Texts.in(Locale.GERMAN)).get("to-do.barred"))
                .isEqualTo("Erst die Konzern-Compliance fragen.");
        assertThat(kept.texts(Texts.english()).get("to-do.barred")).isEqualTo("Call Group Compliance before you act.");
    }

    @Test
    void hasAnotherHashWhenAnyFileIsAnother() throws IOException {
        String before = SampleTemplate.read(folder).sha256();
        Files.writeString(folder.resolve("notes.txt"), "not of the template");
        assertThat(TemplateReader.read(folder).sha256()).isEqualTo(before);
        logo(SampleTemplate.logo(644, 160));
        assertThat(TemplateReader.read(folder).sha256()).isNotEqualTo(before);
    }

    @Test
    void writesAFolderToBeginWithThatChangesNothing() throws IOException {
        assertThat(StarterFolder.write(folder.resolve("own")))
                .containsExactly(
                        "template.properties", "reports.properties", "reports_de.properties", "texts.properties");
        ReportTemplate template = TemplateReader.read(folder.resolve("own"));
        assertThat(template.look().accent()).isEmpty();
        assertThat(template.texts(Texts.english()).get("to-do.barred"))
                .isEqualTo(Texts.english().get("to-do.barred"));
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class, () -> StarterFolder.write(folder.resolve("own"))))
                .hasMessageContaining("is already there, and nothing is overwritten");
    }

    @Test
    void theFolderToBeginWithIsRightWhenEveryLineCounts() throws IOException {
        StarterFolder.write(folder);
        String all = Files.readString(folder.resolve("template.properties"))
                .replaceAll("(?m)^#(?=[a-z.-]+(\\.[a-z-]+)*=)", "")
                .replaceAll("(?m)\\*(?=,|$)", "");
        Files.writeString(folder.resolve("template.properties"), all);
        Files.write(folder.resolve("logo.png"), SampleTemplate.logo(64, 16));
        Files.copy(
                folder.resolve("texts.properties"),
                folder.resolve("reports.properties"),
                StandardCopyOption.REPLACE_EXISTING);
        ReportTemplate template = TemplateReader.read(folder);
        assertThat(template.look().accent()).isEqualTo("1F4E79");
        assertThat(template.look().logo()).isPresent();
        assertThat(template.texts(Texts.english()).get("asset"))
                .isEqualTo(Texts.english().get("asset"));
    }

    private void settings(String text) throws IOException {
        Files.writeString(folder.resolve("template.properties"), text);
    }

    private void logo(byte[] bytes) throws IOException {
        Files.write(folder.resolve("logo.png"), bytes);
    }

    private String message() {
        assertThat(faults()).hasSize(1);
        return faults().get(0).message();
    }

    private List<TemplateFault> faults() {
        TemplateException refused = catchThrowableOfType(TemplateException.class, () -> TemplateReader.read(folder));
        assertThat(refused).as("refused").isNotNull();
        return refused.faults();
    }
}

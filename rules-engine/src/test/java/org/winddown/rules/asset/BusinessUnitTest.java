package org.winddown.rules.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessUnitTest {

    private static BusinessUnit unit(String organisedIn, String form, String country, Answer stated) {
        return new BusinessUnit(
                "U",
                "Unit",
                "",
                "",
                organisedIn,
                form,
                country,
                null,
                stated,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                "",
                "",
                Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US | branch     | JP | UNKNOWN | YES     | organised in the US, foreign branches included",
                "US | ''         | '' | UNKNOWN | YES     | organised in the US, foreign branches included",
                "DE | subsidiary | US | UNKNOWN | YES     | organised in DE, but a person in the US",
                "DE | subsidiary | DE | UNKNOWN | NO      | subsidiary of an entity organised in DE, outside the US",
                "DE | ''         | DE | UNKNOWN | UNKNOWN | 'not stated, and organised_in, entity_form and country do not decide it'",
                "DE | subsidiary | '' | UNKNOWN | UNKNOWN | 'not stated, and organised_in, entity_form and country do not decide it'",
                "'' | subsidiary | US | UNKNOWN | UNKNOWN | 'not stated, and organised_in, entity_form and country do not decide it'",
                "US | branch     | US | NO      | NO      | stated for the unit",
            })
    void derivesWhetherTheUnitIsAUsPersonOrSaysItDoesNotKnow(
            String organisedIn, String form, String country, Answer stated, Answer answer, String reason) {
        assertThat(unit(organisedIn, form, country, stated).usPersonStatus())
                .isEqualTo(new BusinessUnit.Status(answer, reason));
    }

    @Test
    void itsZoneMayNotBeKnown() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        BusinessUnit unit =
                new BusinessUnit("U", "", "", "", "", "", "", tokyo, Answer.NO, Answer.NO, Answer.NO, "", "", Map.of());

        assertThat(unit.zone()).contains(tokyo);
        assertThat(unit("US", "", "", Answer.UNKNOWN).zone()).isEmpty();
    }

    @Test
    void hasACode() {
        assertThatThrownBy(() -> new BusinessUnit(
                        " ", "", "", "", "", "", "", null, Answer.NO, Answer.NO, Answer.NO, "", "", Map.of()))
                .hasMessage("A business unit needs a code.");
    }

    @ParameterizedTest
    @CsvSource({"yes,YES", "Y,YES", "TRUE,YES", "no,NO", "N,NO", "false,NO", "' ',UNKNOWN"})
    void readsAnswers(String text, Answer answer) {
        assertThat(Answer.of(text)).contains(answer);
    }

    @Test
    void doesNotGuessAnAnswer() {
        assertThat(Answer.of("maybe")).isEmpty();
    }

    @Test
    void ordersKeysByUnitSourceKindAndIdentifier() {
        AssetKey key = new AssetKey("B", "s", AssetKind.LICENCE, "2");

        assertThat(key).hasToString("B/s/LICENCE/2").isEqualByComparingTo(key);
        assertThat(key).isGreaterThan(new AssetKey("A", "t", AssetKind.DEVICE, "9"));
        assertThat(key).isGreaterThan(new AssetKey("B", "r", AssetKind.DEVICE, "9"));
        assertThat(key).isGreaterThan(new AssetKey("B", "s", AssetKind.INSTALLATION, "9"));
        assertThat(key).isGreaterThan(new AssetKey("B", "s", AssetKind.LICENCE, "1"));
    }

    @Test
    void knowsTheTemplateColumns() {
        assertThat(Field.ofColumn("signed_at")).contains(Field.SIGNED_AT);
        assertThat(Field.ofColumn("Signed At")).isEmpty();
    }
}

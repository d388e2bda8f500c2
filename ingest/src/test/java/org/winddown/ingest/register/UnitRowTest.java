package org.winddown.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.pack.RulePacks;

class UnitRowTest {

    @Test
    void refusesAColumnThatIsThereTwice() {
        assertThatThrownBy(() -> new UnitRow("units.csv", List.of("code", "us_person", "", "", "US person")))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.line())
                                .isEqualTo("COLUMN_TWICE: units.csv: column \"us_person\" is there twice. Remove one of"
                                        + " them."));
    }

    @ParameterizedTest
    @CsvSource({
        "organized_in,       organised_in",
        "organsed in,        organised_in",
        "organisedd-in,      organised_in",
        "US_preson,          us_person",
        "USPerson,           us_person",
        "tme_zone,           time_zone",
        "federal_contracter, federal_contractor",
        "valid_form,         valid_from",
        "namee,              name"
    })
    void refusesAMisspeltColumnAndNamesTheOneThatIsMeant(String misspelt, String meant) {
        assertThatThrownBy(() -> new UnitRow("units.csv", List.of("code", misspelt)))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.line())
                                .startsWith("UNITS_COLUMN_UNKNOWN: units.csv: column \"" + misspelt
                                        + "\" is not one of a file of units (is \"" + meant
                                        + "\" meant?); they are [code,"));
    }

    @Test
    void refusesAColumnThatSaysNothing() {
        assertThatThrownBy(() -> new UnitRow("units.csv", List.of("code", "remark")))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.line())
                                .startsWith("UNITS_COLUMN_UNKNOWN: units.csv: column \"remark\" is not one of a file"
                                        + " of units; they are [code, name, parent,")
                                .endsWith("]. Rename it or leave it out, so that nothing it says is lost unnoticed."));
    }

    @Test
    void refusesAFileWithoutCodes() {
        assertThatThrownBy(() -> new UnitRow("units.csv", List.of("name", "country")))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.line())
                                .startsWith("CODE_COLUMN_MISSING: units.csv: no column \"code\". A file of units has"
                                        + " the column code, and may have name, parent,"));
    }

    @Test
    void readsEveryFactOfAUnit() {
        Stream<String> facts = RulePacks.vocabulary().all().stream()
                .filter(fact -> fact.source() == FactDefinition.Source.UNIT)
                .map(FactDefinition::name)
                .map(name -> name.equals("unit_country") ? "country" : name);

        assertThatNoException()
                .isThrownBy(() -> new UnitRow(
                        "units.csv",
                        Stream.concat(Stream.of("code", "Valid from"), facts).toList()));
    }
}

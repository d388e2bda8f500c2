package org.winddown.scheduler.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.model.ReportKind;

class ReportPropertiesTest {

    @TempDir
    private Path home;

    private Path settings(String kinds) throws IOException {
        return Files.writeString(home.resolve("application.yml"), "winddown.reports.kinds: " + kinds + "\n");
    }

    @Test
    void keepsFullReportsUnlessSet() {
        assertThat(ReportProperties.of(home.resolve("application.yml")).kinds()).containsExactly(ReportKind.FULL);
    }

    @Test
    void readsTheKindsOfTheHome() throws IOException {
        assertThat(ReportProperties.of(settings("full, split")).kinds())
                .isEqualTo(Set.of(ReportKind.FULL, ReportKind.SPLIT));
    }

    @Test
    void readsTheLanguageOfTheHome() throws IOException {
        Path settings = Files.writeString(home.resolve("application.yml"), "winddown.reports.language: de\n");

        assertThat(ReportProperties.of(home.resolve("none.yml")).texts().language())
                .isEqualTo("en");
        assertThat(ReportProperties.of(settings).texts().language()).isEqualTo("de");
    }

    @Test
    void refusesALanguageWithoutTexts() throws IOException {
        Path settings = Files.writeString(home.resolve("application.yml"), "winddown.reports.language: tlh\n");

        assertThatThrownBy(() -> ReportProperties.of(settings))
                .rootCause()
                .hasMessage("There are no texts of reports in the language \"tlh\". Expected is a language that has"
                        + " them, as en or de.");
    }

    @Test
    void refusesNoKindAtAll() throws IOException {
        Path settings = settings("\"\"");

        assertThatThrownBy(() -> ReportProperties.of(settings))
                .rootCause()
                .hasMessage("winddown.reports.kinds is empty, so that no report would be made. Name at least one of:"
                        + " full, executive, calendar, split, notices, quality, method, changes, exceptions, signoff, dossier,"
                        + " authority, parties.");
    }

    @Test
    void marksDossiersAsSet() throws IOException {
        assertThat(ReportProperties.of(settings("full")).dossier().marking()).isEqualTo("Privileged and confidential");
        Path settings = Files.writeString(
                home.resolve("application.yml"), "winddown.reports.dossier.marking: Attorney work product\n");
        assertThat(ReportProperties.of(settings).dossier().marking()).isEqualTo("Attorney work product");
    }

    @Test
    void refusesAMarkingThatNoLineHolds() throws IOException {
        Path settings = Files.writeString(
                home.resolve("application.yml"), "winddown.reports.dossier.marking: " + "x".repeat(41) + "\n");

        assertThatThrownBy(() -> ReportProperties.of(settings))
                .rootCause()
                .hasMessage("winddown.reports.dossier.marking has 41 characters, and a line of a page holds 40. Shorten"
                        + " it.");
    }
}

package org.winddown.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.ReportWriter;
import org.winddown.reporting.SampleReport;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.excel.ExcelReportWriter;
import org.winddown.reporting.kind.ReportKinds;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.pdf.PdfReportWriter;
import org.winddown.reporting.text.Texts;

class ReportTemplateTest {

    private static final Texts GERMAN = Texts.in(Locale.GERMAN);

    @TempDir
    private Path folder;

    @Test
    void putsColumnsInItsOrderInEachMedium() throws IOException {
        ReportTemplate template = SampleTemplate.read(folder);
        DataTable<?> findings = table(applied(template, Texts.english()), "Findings");
        assertThat(findings.columns().stream().filter(Column::isInWorkbook).map(Column::header))
                .startsWith("verdict", "asset_id", "unit")
                .endsWith("proof", "to_do")
                .hasSize(15);
        DataTable<?> first = table(applied(template, Texts.english()), "Act first");
        assertThat(first.columns().stream().filter(Column::isOnPaper).map(Column::heading))
                .containsExactly("Verdict", "Asset", "Product", "Do", "Days");
        assertThat(first.columns().stream().filter(Column::isInWorkbook).map(Column::header))
                .startsWith("Unit", "Asset", "Product")
                .hasSize(14);
    }

    @Test
    void tellsColumnsByTheSameNamesInEveryLanguage() throws IOException {
        ReportTemplate template = SampleTemplate.read(folder);
        String sheet = GERMAN.get("act-first.sheet");
        assertThat(table(applied(template, GERMAN), sheet).columns().stream()
                        .filter(Column::isOnPaper)
                        .map(Column::heading))
                .hasSize(5)
                .element(1)
                .isEqualTo(GERMAN.get("asset"));
    }

    @Test
    void replacesTitleAndTexts() throws IOException {
        ReportTemplate template = SampleTemplate.read(folder);
        ComplianceReport report = applied(template, GERMAN);
        assertThat(report.head().title()).isEqualTo("Sanctions wind-down at Northwind");
        assertThat(report.head().texts().get("to-do.barred")).isEqualTo("Erst die Konzern-Compliance fragen.");
        assertThat(report.head().texts().get("meaning.BARRED")).isEqualTo(GERMAN.get("meaning.BARRED"));
    }

    @Test
    void givesTheSameBytesEachTimeAndOthersWithAnotherTemplate() throws IOException {
        ReportTemplate template = SampleTemplate.read(folder.resolve("a"));
        List<String> once = hashes(template, "once");
        assertThat(hashes(TemplateReader.parse(template.body()), "again")).isEqualTo(once);
        Path other = Files.createDirectories(folder.resolve("b"));
        Files.writeString(other.resolve("template.properties"), "footer=A\n");
        assertThat(hashes(TemplateReader.read(other), "other")).doesNotContainAnyElementsOf(once);
    }

    @Test
    void changesNothingWhenThereIsNone() {
        ReportContent content = SampleReport.unit().content();
        ComplianceReport report = ReportKinds.report(ReportKind.FULL, content, Texts.english());
        assertThat(ReportTemplate.NONE.applied(report, () -> report)).isSameAs(report);
        assertThat(ReportTemplate.NONE.texts(GERMAN)).isSameAs(GERMAN);
    }

    private List<String> hashes(ReportTemplate template, String name) {
        return new ReportWriter(new ExcelReportWriter(), new PdfReportWriter())
                        .write(
                                SampleReport.unit(),
                                Set.of(ReportKind.FULL),
                                folder.resolve(name),
                                PageSize.A4,
                                GERMAN,
                                template)
                        .stream()
                        .map(Artifact::sha256)
                        .toList();
    }

    private static ComplianceReport applied(ReportTemplate template, Texts usual) {
        Texts texts = template.texts(usual);
        ReportContent content = SampleReport.unit().content(texts);
        return template.applied(
                ReportKinds.report(ReportKind.FULL, content, texts),
                () -> ReportKinds.report(ReportKind.FULL, content, Texts.english()));
    }

    private static DataTable<?> table(ComplianceReport report, String name) {
        return report.parts().stream()
                .filter(DataTable.class::isInstance)
                .map(part -> (DataTable<?>) part)
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

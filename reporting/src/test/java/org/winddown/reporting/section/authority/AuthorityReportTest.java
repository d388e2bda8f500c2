package org.winddown.reporting.section.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.winddown.reporting.ReportInput;
import org.winddown.reporting.SampleDrafts;
import org.winddown.reporting.SampleReport;
import org.winddown.reporting.kind.ReportKinds;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Prose;
import org.winddown.reporting.part.ToFillIn;
import org.winddown.reporting.text.Texts;

class AuthorityReportTest {

    @Test
    void fillsInWhatIsOnRecordAndNothingElse() {
        List<Map<String, Object>> rows = table(report(SampleDrafts.unit()), "FAR 52.204-23");
        assertThat(rows).extracting(row -> row.get("asset_id")).containsExactly("LIC-0900", "LIC-0901");
        assertThat(rows.get(0))
                .containsEntry("contract_number", "W52P1J-24-C-0007")
                .containsEntry("quantity", "40")
                .containsEntry("mitigation", "in remediation, procurement, due 1 Sep 2024, is removed")
                .containsEntry("order_numbers", "")
                .containsEntry("supplier_name", "")
                .containsEntry("to_fill_in", "4")
                .containsEntry("source_file", "licences_q3.xlsx");
        assertThat(rows.get(1))
                .as("nobody decided anything, which is no mitigation")
                .containsEntry("mitigation", "")
                .containsEntry("missing_facts", "provided_to_government");
    }

    @Test
    void listsOnlyWhatALayoutIsAbout() {
        ComplianceReport report = report(SampleDrafts.unit());
        assertThat(ids(report, "FAR 52.204-25")).containsExactly("CAM-17");
        assertThat(ids(report, "BOD 17-01")).containsExactly("PC-0815");
        assertThat(ids(report, "Blocked property")).containsExactly("CON-0777", "PAY-0031");
        assertThat(ids(report, "Rejected transactions"))
                .as("a contract is no transaction")
                .containsExactly("PAY-0031");
        assertThat(report.head().headline())
                .isEqualTo("7 draft records to be completed in 5 layouts; nothing has been sent");
    }

    @Test
    void saysThatNothingIsConcernedAndWhatWasNotScreened() {
        ComplianceReport report = report(SampleReport.unit());
        assertThat(report.head().headline())
                .isEqualTo("No measure of these layouts was screened: nothing is said about them");
        assertThat(report.parts().stream()
                        .filter(Prose.class::isInstance)
                        .map(Prose.class::cast)
                        .flatMap(prose -> prose.paragraphs().stream())
                        .map(Prose.Paragraph::text))
                .as("none of the measures is in the run")
                .hasSize(5)
                .allMatch(text -> text.contains("was not screened"));
    }

    @Test
    void countsEachLayout() {
        Figures counts = (Figures) report(SampleDrafts.unit()).parts().get(0);
        assertThat(counts.rows())
                .extracting(row -> row.counts().get(0).value())
                .containsExactly(2L, 1L, 1L, 2L, 1L, 7L);
    }

    private static ComplianceReport report(ReportInput input) {
        return ReportKinds.report(ReportKind.AUTHORITY, input.content(), Texts.english());
    }

    private static List<Object> ids(ComplianceReport report, String sheet) {
        return table(report, sheet).stream().map(row -> row.get("asset_id")).toList();
    }

    private static List<Map<String, Object>> table(ComplianceReport report, String sheet) {
        return report.parts().stream()
                .filter(DataTable.class::isInstance)
                .map(part -> (DataTable<?>) part)
                .filter(table -> table.name().equals(sheet))
                .findFirst()
                .map(AuthorityReportTest::rows)
                .orElseThrow();
    }

    private static <T> List<Map<String, Object>> rows(DataTable<T> table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (T row : table.rows()) {
            Map<String, Object> cells = new TreeMap<>();
            table.columns().stream()
                    .filter(Column::isInWorkbook)
                    .forEach(column -> cells.put(column.header(), text(column.cell(row))));
            rows.add(cells);
        }
        return rows;
    }

    private static String text(@Nullable Object cell) {
        Object told = cell instanceof ToFillIn toFillIn ? toFillIn.known() : cell;
        return told == null ? "" : told.toString();
    }
}

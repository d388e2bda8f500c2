package org.winddown.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.winddown.reporting.ReportInput;
import org.winddown.reporting.SampleReports;
import org.winddown.reporting.kind.ReportKinds;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.ReportPart;
import org.winddown.reporting.template.TableColumns.Known;
import org.winddown.reporting.text.Texts;

class TableColumnsTest {

    @Test
    void namesEveryTableAndColumnOfEveryReport() {
        Map<String, List<Known>> made = made();
        String expected = made.entrySet().stream()
                .map(table -> table.getKey() + ": "
                        + table.getValue().stream().map(Known::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        String listed = TableColumns.known().entrySet().stream()
                .map(table -> table.getKey() + ": "
                        + table.getValue().stream().map(Known::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        assertThat(listed)
                .as("the lines of reporting/src/main/resources/org/winddown/reporting/template/tables.txt")
                .isEqualTo(expected);
    }

    @Test
    void namesColumnsOnceWithinATableAndMedium() {
        made().forEach((table, columns) -> assertThat(columns.stream().map(Known::name))
                .as(table)
                .doesNotHaveDuplicates()
                .doesNotContain(""));
    }

    @Test
    void requiresAssetVerdictCitationSourceAndProofWhereATableHasThem() {
        assertThat(TableColumns.of(TableColumns.WORKBOOK, "findings").stream()
                        .filter(Known::required)
                        .map(Known::name))
                .contains("asset_id", "verdict", "citation", "source_file", "source_row", "proof");
        assertThat(TableColumns.of(TableColumns.PAPER, "act-first").stream()
                        .filter(Known::required)
                        .map(Known::name))
                .containsExactly("asset", "verdict");
    }

    @Test
    void leavesOutWhatIsReadBackAndWhatIsEvidenceAsAWhole() {
        assertThat(TableColumns.known())
                .doesNotContainKeys("workbook.review", "workbook.remediation", "workbook.proofs", "paper.measures");
    }

    private static Map<String, List<Known>> made() {
        Map<String, List<Known>> tables = new TreeMap<>();
        for (ReportInput input : SampleReports.all().values()) {
            for (ReportKind kind : ReportKind.values()) {
                for (ReportPart part : ReportKinds.report(kind, input.content(Texts.english()), Texts.english())
                        .parts()) {
                    if (part instanceof DataTable<?> table && TableColumns.isChosen(table)) {
                        add(tables, table);
                    }
                }
            }
        }
        return tables;
    }

    private static void add(Map<String, List<Known>> tables, DataTable<?> table) {
        if (table.medium().inWorkbook()) {
            add(tables, TableColumns.WORKBOOK, table, in(table, Column::isInWorkbook, TableColumns::inWorkbook));
        }
        if (table.medium().onPaper()) {
            add(tables, TableColumns.PAPER, table, in(table, Column::isOnPaper, TableColumns::onPaper));
        }
    }

    private static void add(Map<String, List<Known>> tables, String medium, DataTable<?> table, List<Known> columns) {
        if (!columns.isEmpty()) {
            String name = medium + "." + TableColumns.name(table);
            List<Known> before = tables.putIfAbsent(name, columns);
            assertThat(before == null ? columns : before).as(name).isEqualTo(columns);
        }
    }

    private static List<Known> in(DataTable<?> table, Predicate<Column<?>> has, Function<Column<?>, String> name) {
        List<Known> columns = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            if (has.test(column)) {
                columns.add(TableColumns.known(name.apply(column), column));
            }
        }
        return columns;
    }
}

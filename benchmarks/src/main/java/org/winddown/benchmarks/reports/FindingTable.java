package org.winddown.benchmarks.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportHead;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.evaluation.Verdict;

/**
 * A table of findings: as many columns as theirs, of the same sorts of cells; rows are made when they are asked for.
 */
final class FindingTable {

    private static final Instant AS_OF = Instant.parse("2024-08-15T04:00:00Z");
    private static final int DAY = 86_400;

    private static final List<String> PRODUCTS = List.of(
            "Endpoint Security Cloud Plus",
            "Small Office Security 8",
            "Kaspersky Endpoint Security \u0434\u043b\u044f \u0431\u0438\u0437\u043d\u0435\u0441\u0430",
            "Security for Mail Server",
            "Threat Intelligence Portal");
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());
    private static final List<String> REASONS = List.of(
            "The maker may not deliver updates from the second phase.",
            "Use is not prohibited; without updates it is at the user's risk.",
            "Signed on 25 July 2024, on or after the first phase.",
            "It depends on signed_at.");

    private FindingTable() {}

    /** A report of one table. */
    static ComplianceReport report(int rows) {
        ReportHead head = new ReportHead(
                ReportKind.FULL,
                "Wind-down compliance report",
                "Houston works \u00b7 HOU",
                "HOU",
                new ZoneText(ZoneOffset.UTC, Texts.english()),
                AS_OF,
                AS_OF,
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "45 days left",
                "One measure.",
                "us-icts-kaspersky-2024 v3",
                "Run 0123456789ab");
        return new ComplianceReport(head, List.of(table(rows)));
    }

    /** The table itself. */
    static DataTable<Integer> table(int rows) {
        return DataTable.of("Findings", "Findings", columns(), () -> rows(rows));
    }

    private static Iterator<Integer> rows(int rows) {
        return IntStream.range(0, rows).iterator();
    }

    private static List<Column<Integer>> columns() {
        return List.of(
                Column.of("unit", 10, row -> "HOU"),
                Column.of("source", 18, row -> "sccm"),
                Column.of("kind", 15, row -> "INSTALLATION"),
                Column.<Integer>of("asset_id", 16, row -> String.format(Locale.ROOT, "PC-%07d", row))
                        .onPaper("Asset", 58),
                Column.<Integer>of("product", 34, row -> PRODUCTS.get(row % 5)).onPaper("Product", 120),
                Column.of("headline", 10, row -> row % 3 == 0 ? "yes" : "no"),
                Column.of("measure", 24, row -> "us-icts-kaspersky-2024"),
                Column.<Integer>of("act", 18, row -> row % 2 == 0 ? "CODEBASE_UPDATE" : "SIGNATURE_UPDATE")
                        .onPaper("Act", 70),
                Column.of("whose_act", 22, row -> "other party (supplier)"),
                Column.<Integer>of("verdict", 16, row -> VERDICTS.get(row % VERDICTS.size()))
                        .onPaper("Verdict", 80),
                Column.of("worst_case", 16, row -> row % 10 == 3 ? Verdict.PROHIBITED : null),
                Column.of("effective_at", 22, FindingTable::effective),
                Column.of("effective_at_zone", 28, row -> "29 Sep 2024, 00:00 EDT"),
                Column.of("last_permitted_at", 22, row -> effective(row).minusSeconds(1)),
                Column.<Integer>of("act_by", 12, row -> LocalDate.of(2024, 9, 1).plusDays(row % 60))
                        .onPaper("Act by", 60),
                Column.<Integer>of("days_left", 10, row -> (long) (row % 90 - 20))
                        .onPaper("Days", 30)
                        .countdown(),
                Column.<Integer>of("reason", 50, row -> REASONS.get(row % 4)).onPaper("Why", 73),
                Column.of("to_do", 36, row -> "Replace it, or stop its updates"),
                Column.of("missing_facts", 20, row -> row % 10 == 3 ? "signed_at" : ""),
                Column.of("readings", 24, row -> "renewal-is-new"),
                Column.of("citation", 28, row -> "89 FR 52434 (updates, KSN)"),
                Column.of("source_mark", 8, row -> "S"),
                Column.of("recorded", 10, row -> "no"),
                Column.<Integer>of("stranded_days", 10, row -> (long) (row % 400))
                        .right(),
                Column.of("disposition", 16, row -> "OPEN"),
                Column.of("first_identified_at", 22, row -> AS_OF),
                Column.of("source_file", 28, row -> "sccm_hou_0814.csv"),
                Column.of("source_sheet", 14, row -> ""),
                Column.<Integer>of("source_row", 10, row -> row + 2L).right(),
                Column.of("proof", 14, row -> String.format(Locale.ROOT, "%012x", row % 97)));
    }

    private static Instant effective(int row) {
        return AS_OF.plusSeconds((long) (row % 90) * DAY);
    }
}

package org.winddown.reporting.excel;

import java.util.List;
import org.winddown.reporting.excel.TableSheet.Column;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ExpectedLine;

/** The sheet of the expected sources; there is none when nobody loaded a register. */
final class SourcesSheet {

    private static final List<Column> COLUMNS = List.of(
            new Column("unit", 10),
            new Column("source", 20),
            new Column("owner", 24),
            new Column("cadence", 12),
            new Column("expected_assets", 18),
            new Column("assets", 12),
            new Column("last_inventory", 14),
            new Column("due", 12),
            new Column("status", 60),
            new Column("attention", 10));

    private final TableSheet table;
    private final CellStyles styles;

    SourcesSheet(TableSheet table, CellStyles styles) {
        this.table = table;
        this.styles = styles;
    }

    void write(ComplianceReport report) {
        table.header(COLUMNS);
        for (ExpectedLine line : report.expected()) {
            table.row(
                    line.unit(),
                    line.source(),
                    line.owner(),
                    line.cadence(),
                    line.population(),
                    line.assets(),
                    line.last(),
                    line.due(),
                    line.words(),
                    line.attention() ? "YES" : "no");
        }
        table.filter();
        table.blank();
        table.merged(ExpectedLine.sentence(report.expected()), styles.muted, COLUMNS.size());
    }
}

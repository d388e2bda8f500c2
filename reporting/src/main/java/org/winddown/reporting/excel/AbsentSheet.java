package org.winddown.reporting.excel;

import java.util.List;
import org.winddown.reporting.excel.TableSheet.Column;
import org.winddown.reporting.model.AbsentLine;
import org.winddown.reporting.model.ComplianceReport;

/** The sheet of the assets that their sources no longer list; there is none when nothing is absent. */
final class AbsentSheet {

    private static final List<Column> COLUMNS = List.of(
            new Column("unit", 10),
            new Column("source", 20),
            new Column("kind", 13),
            new Column("asset_id", 16),
            new Column("product", 34),
            new Column("verdict", 16),
            new Column("absence", 10),
            new Column("times_missed", 12),
            new Column("not_listed_since", 16),
            new Column("last_listed", 14),
            new Column("source_file", 28),
            new Column("source_sheet", 14),
            new Column("source_row", 10));

    private final TableSheet table;
    private final CellStyles styles;

    AbsentSheet(TableSheet table, CellStyles styles) {
        this.table = table;
        this.styles = styles;
    }

    void write(ComplianceReport report) {
        table.header(COLUMNS);
        for (AbsentLine line : report.absent().lines()) {
            table.row(
                    line.asset().unit(),
                    line.asset().source(),
                    line.asset().kind().name(),
                    line.asset().assetId(),
                    line.product(),
                    line.verdict(),
                    line.silent() ? "SILENT" : "MISSED",
                    line.times(),
                    line.since(),
                    line.lastListed(),
                    line.origin().file(),
                    line.origin().sheet(),
                    line.origin().row());
        }
        table.filter();
        table.blank();
        table.merged(report.absent().sentence(), styles.muted, COLUMNS.size());
    }
}

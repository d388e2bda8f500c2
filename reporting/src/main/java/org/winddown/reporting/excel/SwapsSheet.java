package org.winddown.reporting.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.winddown.reporting.excel.TableSheet.Column;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.SwapLine;
import org.winddown.rules.swap.Swap;

/** The sheet of the products that gave way to a successor. */
final class SwapsSheet {

    private static final Map<String, Integer> WIDTHS = Map.of(
            "unit", 10,
            "undone_at", 20,
            "removed_products", 34,
            "added_products", 34,
            "last_seen", 20,
            "retired_at", 20,
            "first_seen", 20,
            "path", 70,
            "because", 50);
    private static final int USUAL = 16;

    private final TableSheet table;
    private final CellStyles styles;

    SwapsSheet(TableSheet table, CellStyles styles) {
        this.table = table;
        this.styles = styles;
    }

    void write(ComplianceReport report) {
        List<Column> columns = new ArrayList<>();
        SwapLine.names().forEach(name -> columns.add(new Column(name, WIDTHS.getOrDefault(name, USUAL))));
        columns.add(new Column("successor_verdict", USUAL));
        table.header(columns);
        for (Swap swap : report.swaps()) {
            List<Object> cells = new ArrayList<>(SwapLine.cells(swap));
            cells.add(report.verdictOn(swap.added()));
            table.row(cells.toArray());
        }
        table.filter();
        table.blank();
        table.merged(
                "A maker that disappeared and a successor that appeared at the same place, as one event. A swap is what"
                        + " inventories show; whether a measure catches the successor is told by its verdict.",
                styles.muted,
                columns.size());
    }
}

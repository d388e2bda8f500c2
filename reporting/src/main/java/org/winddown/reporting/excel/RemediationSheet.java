package org.winddown.reporting.excel;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.winddown.reporting.excel.TableSheet.Column;
import org.winddown.reporting.excel.TableSheet.Filled;
import org.winddown.reporting.excel.TableSheet.Input;
import org.winddown.reporting.model.FindingLine;
import org.winddown.reporting.model.ZoneText;
import org.winddown.rules.screening.Disposition;

/**
 * The sheet in which people say who does what until when; its column names are a file format of their own. The columns
 * to fill in show what is decided already.
 */
final class RemediationSheet {

    private static final int DISPOSITION = 10;
    private static final List<Column> COLUMNS = List.of(
            new Column("unit", 10),
            new Column("source", 18),
            new Column("kind", 15),
            new Column("asset_id", 16),
            new Column("measure", 24),
            new Column("act", 23),
            new Column("product", 34),
            new Column("verdict", 18),
            new Column("to_do", 40),
            new Column("deadline", 26),
            new Column("disposition", 20),
            new Column("owner", 24),
            new Column("due_date", 12),
            new Column("note", 40),
            new Column("decided_by", 24));

    private final TableSheet table;
    private final ZoneText zone;

    RemediationSheet(TableSheet table, ZoneText zone) {
        this.table = table;
        this.zone = zone;
    }

    void write(List<FindingLine> lines) {
        table.header(COLUMNS);
        table.inputHeaders(DISPOSITION, COLUMNS.size() - 1);
        int first = table.next();
        for (FindingLine line : lines) {
            Disposition disposition = line.disposition();
            table.row(
                    line.asset().unit(),
                    line.asset().source(),
                    line.asset().kind().name(),
                    line.asset().assetId(),
                    line.measure(),
                    line.act().name(),
                    line.product(),
                    line.verdict(),
                    line.toDo(),
                    line.deadline(zone),
                    new Filled(disposition.state().name()),
                    new Filled(disposition.owner()),
                    new Filled(disposition.due()),
                    new Filled(disposition.note()),
                    Input.CELL);
        }
        table.filter();
        if (!lines.isEmpty()) {
            List<String> states = Arrays.stream(Disposition.State.values())
                    .map(Disposition.State::name)
                    .toList();
            table.restrict(
                    new CellRangeAddressList(first, table.next() - 1, DISPOSITION, DISPOSITION),
                    states,
                    "Not a disposition");
        }
    }
}

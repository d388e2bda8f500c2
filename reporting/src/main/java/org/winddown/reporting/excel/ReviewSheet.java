package org.winddown.reporting.excel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.winddown.reporting.excel.TableSheet.Column;
import org.winddown.reporting.excel.TableSheet.Input;
import org.winddown.reporting.model.FindingLine;
import org.winddown.reporting.model.Wording;
import org.winddown.reporting.model.ZoneText;

/** The sheet that owners fill in and send back; its column names are a file format of their own. */
final class ReviewSheet {

    private static final int ANSWER = 11;
    private static final List<Column> COLUMNS = List.of(
            new Column("unit", 10),
            new Column("source", 18),
            new Column("kind", 15),
            new Column("asset_id", 16),
            new Column("measure", 24),
            new Column("act", 23),
            new Column("product", 34),
            new Column("missing_facts", 23),
            new Column("worst_case", 18),
            new Column("last_permitted_at", 22),
            new Column("question", 44),
            new Column("answer", 30),
            new Column("evidence_ref", 30),
            new Column("answered_by", 24));

    private final TableSheet table;

    ReviewSheet(TableSheet table) {
        this.table = table;
    }

    void write(List<FindingLine> lines) {
        table.header(COLUMNS);
        table.inputHeaders(ANSWER, COLUMNS.size() - 1);
        Map<List<String>, CellRangeAddressList> closed = new LinkedHashMap<>();
        for (FindingLine line : lines) {
            List<String> choices = Wording.choices(line.missingFacts());
            if (!choices.isEmpty()) {
                closed.computeIfAbsent(choices, any -> new CellRangeAddressList())
                        .addCellRangeAddress(table.next(), ANSWER, table.next(), ANSWER);
            }
            table.row(
                    line.asset().unit(),
                    line.asset().source(),
                    line.asset().kind().name(),
                    line.asset().assetId(),
                    line.measure(),
                    line.act().name(),
                    line.product(),
                    String.join(", ", line.missingFacts()),
                    line.worstCase(),
                    line.lastPermittedAt() == null ? "" : ZoneText.utc(line.lastPermittedAt()),
                    line.question(),
                    Input.CELL,
                    Input.CELL,
                    Input.CELL);
        }
        table.filter();
        closed.forEach((choices, cells) -> table.restrict(cells, choices, "Not one of the answers"));
    }
}

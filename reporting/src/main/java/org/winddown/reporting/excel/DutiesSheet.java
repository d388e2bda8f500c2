package org.winddown.reporting.excel;

import java.util.List;
import org.winddown.reporting.excel.TableSheet.Column;
import org.winddown.reporting.model.DutyLine;
import org.winddown.reporting.model.Wording;
import org.winddown.rules.evaluation.Duty;

/** The sheet of what the law asks to be done about the findings, beside ending what it forbids. */
final class DutiesSheet {

    private static final List<Column> COLUMNS = List.of(
            new Column("unit", 10),
            new Column("source", 14),
            new Column("kind", 13),
            new Column("asset_id", 16),
            new Column("product", 34),
            new Column("measure", 24),
            new Column("duty", 44),
            new Column("whose_duty", 18),
            new Column("due_on", 12),
            new Column("clock", 18),
            new Column("runs_from", 28),
            new Column("started_at", 22),
            new Column("report_fields", 44),
            new Column("readings", 24),
            new Column("citation", 28),
            new Column("source_mark", 8));

    private final TableSheet table;

    DutiesSheet(TableSheet table) {
        this.table = table;
    }

    void write(List<DutyLine> lines) {
        table.header(COLUMNS);
        lines.forEach(this::row);
        table.filter();
    }

    private void row(DutyLine line) {
        Duty duty = line.duty();
        table.row(
                line.asset().unit(),
                line.asset().source(),
                line.asset().kind().name(),
                line.asset().assetId(),
                line.product(),
                line.measure(),
                duty.title(),
                Wording.words(duty.addressee()),
                duty.dueOn(),
                duty.clock(),
                duty.runsFrom(),
                duty.started(),
                String.join(", ", duty.fields()),
                String.join(", ", duty.readings()),
                duty.citation(),
                duty.sourceMark().symbol());
    }
}

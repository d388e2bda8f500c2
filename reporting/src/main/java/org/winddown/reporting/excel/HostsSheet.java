package org.winddown.reporting.excel;

import java.util.List;
import org.winddown.reporting.excel.TableSheet.Column;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.HostLine;

/** The sheet of installations and the different computers they are on; there is none without an installation. */
final class HostsSheet {

    private static final List<Column> COLUMNS = List.of(
            new Column("unit", 10),
            new Column("installations_of", 44),
            new Column("installs", 12),
            new Column("hosts", 12),
            new Column("no_host_named", 14),
            new Column("seen_by_several", 16),
            new Column("in_doubt", 10),
            new Column("known_by", 50),
            new Column("joined_by", 50),
            new Column("sources", 40));

    private final TableSheet table;
    private final CellStyles styles;

    HostsSheet(TableSheet table, CellStyles styles) {
        this.table = table;
        this.styles = styles;
    }

    void write(ComplianceReport report) {
        table.header(COLUMNS);
        for (HostLine line : report.hosts()) {
            table.row(
                    line.unit().isEmpty() ? "all" : line.unit(),
                    line.what(),
                    line.count().installs(),
                    line.count().hosts(),
                    line.count().withoutHost(),
                    line.count().shared(),
                    line.count().doubtful(),
                    line.knownBy(),
                    line.joinedBy(),
                    String.join(", ", line.count().sources()));
        }
        table.filter();
        table.blank();
        table.merged(HostLine.sentence(report.hosts(), report.unitCode()), styles.muted, COLUMNS.size());
    }
}

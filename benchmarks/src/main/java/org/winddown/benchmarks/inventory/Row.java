package org.winddown.benchmarks.inventory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One row of a generated inventory; cells hold no comma, quote or line break. */
final class Row {

    private static final List<String> COLUMNS = List.of(
            "asset_id",
            "kind",
            "vendor",
            "product",
            "version",
            "quantity",
            "hostname",
            "country",
            "signed_at",
            "agreement_type",
            "start_date",
            "end_date",
            "updates_until",
            "renewal_date",
            "auto_renew",
            "notice_days",
            "purpose",
            "supplier",
            "contract_number",
            "cost",
            "currency",
            "owner",
            "act",
            "occurred_at",
            "related_asset",
            "attestation",
            "attested_by",
            "attested_at",
            "evidence_ref",
            "service_content",
            "Cost Centre");
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 6, 1);

    private final String[] cells = new String[COLUMNS.size()];

    Row() {
        Arrays.fill(cells, "");
    }

    Row(Row other) {
        System.arraycopy(other.cells, 0, cells, 0, cells.length);
    }

    static String header() {
        return String.join(",", COLUMNS) + "\n";
    }

    /** A calendar date, counted from 1 June 2019. */
    static String day(int number) {
        return FIRST_DAY.plusDays(number).toString();
    }

    Row set(String column, String text) {
        if (text.indexOf(',') >= 0 || text.indexOf('"') >= 0) {
            throw new IllegalArgumentException("The cell " + text + " would need quotes.");
        }
        cells[COLUMNS.indexOf(column)] = text;
        return this;
    }

    String get(String column) {
        return cells[COLUMNS.indexOf(column)];
    }

    String line() {
        return String.join(",", cells) + "\n";
    }
}

package org.winddown.ingest.fuzz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.winddown.rules.asset.AssetKind;

/**
 * An inventory in canonical form.
 *
 * @param alphabet whose words it holds
 * @param header names of the columns, the first two {@code asset_id} and {@code kind}
 * @param rows the cells, dates as {@code yyyy-MM-dd} and numbers with a decimal point
 */
record CleanTable(Alphabet alphabet, List<String> header, List<List<String>> rows) {

    private static final List<String> OPTIONAL = List.of(
            "version",
            "sku",
            "quantity",
            "hostname",
            "country",
            "signed_at",
            "start_date",
            "end_date",
            "updates_until",
            "auto_renew",
            "supplier",
            "contract_number",
            "cost",
            "currency",
            "owner",
            "Cost Centre",
            "Remarks");
    private static final int MOST_ROWS = 300;

    CleanTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Some table. */
    static CleanTable of(Random dice) {
        Alphabet alphabet = Alphabet.values()[dice.nextInt(Alphabet.values().length)];
        List<String> optional = new ArrayList<>(OPTIONAL);
        Collections.shuffle(optional, dice);
        List<String> header = new ArrayList<>(List.of("asset_id", "kind", "vendor", "product"));
        header.addAll(optional.subList(0, 1 + dice.nextInt(optional.size())));
        int count = dice.nextInt(10) == 0 ? dice.nextInt(3) : dice.nextInt(dice.nextBoolean() ? 30 : MOST_ROWS + 1);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>();
            for (String column : header) {
                row.add(cell(column, i, alphabet, dice));
            }
            rows.add(row);
        }
        return new CleanTable(alphabet, header, rows);
    }

    private static String cell(String column, int row, Alphabet alphabet, Random dice) {
        if (column.equals("asset_id")) {
            return String.format(Locale.ROOT, "A-%05d", row);
        }
        if (column.equals("kind")) {
            return AssetKind.values()[dice.nextInt(3)].name();
        }
        if (!column.equals("vendor") && !column.equals("product") && dice.nextInt(6) == 0) {
            return "";
        }
        return switch (column) {
            case "quantity" -> String.valueOf(dice.nextInt(dice.nextInt(20) == 0 ? 5_000 : 200));
            case "cost" ->
                String.format(
                        Locale.ROOT, "%d.%02d", dice.nextInt(dice.nextBoolean() ? 500 : 2_000_000), dice.nextInt(100));
            case "currency" -> List.of("EUR", "USD", "CHF").get(dice.nextInt(3));
            case "auto_renew" -> dice.nextBoolean() ? "yes" : "no";
            case "country" -> List.of("DE", "US", "JP").get(dice.nextInt(3));
            case "signed_at", "start_date" -> date(dice);
            case "end_date", "updates_until" -> dice.nextInt(8) == 0 ? "perpetual" : date(dice);
            case "vendor" -> alphabet.name(dice);
            default -> alphabet.text(dice);
        };
    }

    private static String date(Random dice) {
        return LocalDate.of(2012, 1, 1).plusDays(dice.nextInt(7_000)).toString();
    }

    /** The table as the template has it: UTF-8, comma, line feed. */
    String canonical() {
        List<List<String>> all = new ArrayList<>(List.of(header));
        all.addAll(rows);
        return all.stream()
                .map(row -> row.stream().map(CleanTable::quoted).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}

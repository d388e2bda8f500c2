package org.winddown.benchmarks.inventory;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an inventory of 15 filled columns, about 200 bytes a row, as a text or as a workbook, and the same inventory a
 * night later with one row in a hundred changed.
 *
 * <p>Every row is good and has an identifier of its own; identifiers do not come in order. One row in twenty has a
 * remark in quotes. There is one product name to twenty rows, as long as there are names. The same rows and seed give
 * the same bytes.
 */
public final class WideGenerator {

    /** The header. */
    public static final List<String> COLUMNS = List.of(
            "asset_id",
            "kind",
            "vendor",
            "product",
            "version",
            "quantity",
            "hostname",
            "country",
            "start_date",
            "end_date",
            "cost",
            "currency",
            "owner",
            "Cost Centre",
            "Remark");

    private static final int QUANTITY = 5;
    private static final int START = 8;
    private static final int END = 9;
    private static final int COST = 10;
    private static final int OWNER = 12;
    private static final int ROWS_TO_A_NAME = 20;
    private static final int LEAST_ROWS = 1_000;
    private static final int CHANGES = 100;
    private static final int FLUSHED = 1_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 6, 1);
    private static final List<String> COUNTRIES = List.of("US", "DE", "GB", "FR", "PL", "JP", "BR");

    private final int rows;
    private final long step;
    private final long offset;
    private final int names;

    /**
     * A generator of one inventory.
     *
     * @param rows rows under the header, at least 1,000
     * @param seed any number
     */
    public WideGenerator(int rows, long seed) {
        if (rows < LEAST_ROWS) {
            throw new IllegalArgumentException("An inventory has at least " + LEAST_ROWS + " rows, not " + rows + ".");
        }
        this.rows = rows;
        this.step = InventoryGenerator.coprime(rows, 0.382);
        this.offset = Math.floorMod(seed * 7_919, rows);
        this.names = Math.min(rows / ROWS_TO_A_NAME, ProductWords.INVENTED);
    }

    /** How many rows differ between the two nights. */
    public int changes() {
        return (rows + CHANGES / 2 - 1) / CHANGES;
    }

    /** Writes the inventory of the first night, or that of the second. */
    public void write(Path file, boolean second) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", COLUMNS) + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(row(i, second).stream().map(WideGenerator::quoted).collect(Collectors.joining(",")));
                out.write('\n');
            }
        }
    }

    /** Writes the inventory of the first night as a workbook with numbers, dates and texts. */
    public void writeWorkbook(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "Winddown", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Inventory");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.inlineString(0, column, COLUMNS.get(column));
            }
            for (int i = 0; i < rows; i++) {
                List<String> cells = row(i, false);
                for (int column = 0; column < cells.size(); column++) {
                    cell(sheet, i + 1, column, cells.get(column));
                }
                if (i % FLUSHED == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    private static void cell(Worksheet sheet, int row, int column, String text) {
        switch (column) {
            case QUANTITY, COST -> sheet.value(row, column, new BigDecimal(text));
            case START, END -> {
                sheet.value(row, column, LocalDate.parse(text));
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.inlineString(row, column, text);
        }
    }

    private List<String> row(int i, boolean second) {
        long number = (i * step + offset) % rows;
        boolean changed = second && i % CHANGES == CHANGES / 2;
        ProductWords.Name name = ProductWords.invented((int) (number % names));
        String id = padded(number, 8);
        String[] cells = {
            "A-" + id,
            number % 5 == 0 ? "LICENCE" : "INSTALLATION",
            name.vendor(),
            name.product(),
            name.version(),
            String.valueOf(1 + number % 250),
            "ws-" + padded(number / 8 % 100_000, 6) + ".corp.example",
            COUNTRIES.get((int) (number % COUNTRIES.size())),
            FIRST_DAY.plusDays(number % 2_000).toString(),
            FIRST_DAY.plusDays(2_000 + number % 1_000).toString(),
            number % 5_000 + ".50",
            "USD",
            "desk-" + number % 40,
            "CC" + number % 300,
            remark(number, id)
        };
        if (changed) {
            cells[QUANTITY] = String.valueOf(1_000 + number % 250);
            cells[OWNER] = "moved-desk-" + number % 40;
        }
        return List.of(cells);
    }

    private static String remark(long number, String id) {
        return number % 20 == 0
                ? "Bought for \"project " + number % 700 + "\", see order " + id
                        + "; the desk of the unit decides whether to keep it"
                : "Rolled out by software distribution in wave " + number % 90 + ", approved as change CHG" + id;
    }

    private static String padded(long number, int width) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') < 0 && cell.indexOf('"') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}

package org.winddown.benchmarks.inventory;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes an inventory in the canonical template that looks like a large unit's: 2 percent of its rows are Kaspersky's
 * products and services, 1 percent is dirty, and there is one product name to twenty rows.
 *
 * <p>The same rows and seed give the same bytes. Rows of all sorts are spread over the whole file, and identifiers do
 * not come in order.
 */
public final class InventoryGenerator {

    /** Code of the business unit the inventory belongs to. */
    public static final String UNIT = "BENCH";

    private static final String UNITS_HEADER =
            "code,name,parent,legal_entity,organised_in,entity_form,country,time_zone,us_person,federal_agency,"
                    + "federal_contractor,owner_name,owner_email\n";
    private static final String UNIT_COLUMNS = ",Benchmark unit,,Example Corp,US,subsidiary,US,America/New_York,,no,no,"
            + "Asset desk,assets.bench@corp.example\n";
    private static final int ROWS_TO_A_NAME = 20;
    private static final int LEAST_ROWS = 1_000;

    private final int rows;
    private final long step;
    private final long idStep;
    private final long offset;
    private final long back;
    private final int kaspersky;
    private final int dirty;
    private final int names;
    private final KasperskyRows wares;

    /**
     * A generator of one file.
     *
     * @param rows rows under the header, at least 1,000
     * @param seed any number
     */
    public InventoryGenerator(int rows, long seed) {
        if (rows < LEAST_ROWS) {
            throw new IllegalArgumentException("An inventory has at least " + LEAST_ROWS + " rows, not " + rows + ".");
        }
        this.rows = rows;
        this.step = coprime(rows, 0.618);
        this.idStep = coprime(rows, 0.382);
        this.offset = Math.floorMod(seed * 7_919, rows);
        this.back =
                BigInteger.valueOf(step).modInverse(BigInteger.valueOf(rows)).longValueExact();
        this.kaspersky = rows / 50;
        this.dirty = rows / 100;
        this.wares = new KasperskyRows(seed, kaspersky, role -> id(position(role)));
        this.names = rows / ROWS_TO_A_NAME - wares.products();
    }

    /** The first number from that share on that shares no divisor with the number of rows. */
    static long coprime(int rows, double share) {
        BigInteger all = BigInteger.valueOf(rows);
        BigInteger step = BigInteger.valueOf(Math.round(rows * share));
        while (!step.gcd(all).equals(BigInteger.ONE)) {
            step = step.add(BigInteger.ONE);
        }
        return step.longValueExact();
    }

    /** A file of units that are alike, by their codes. */
    public static String units(List<String> codes) {
        return codes.stream().map(code -> code + UNIT_COLUMNS).collect(Collectors.joining("", UNITS_HEADER, ""));
    }

    /** Writes the inventory and the file of its unit; returns what is in it. */
    public Inventory write(Path file, Path units) throws IOException {
        Files.writeString(units, units(List.of(UNIT)));
        Map<Dirt.Outcome, Long> counts = new EnumMap<>(Dirt.Outcome.class);
        Row good = null;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(Row.header());
            for (int i = 0; i < rows; i++) {
                int role = role(i);
                Row row;
                if (role < kaspersky) {
                    row = wares.row(role, id(i));
                } else if (role < kaspersky + dirty && good != null) {
                    Dirt dirt = Dirt.of(role - kaspersky);
                    counts.merge(dirt.outcome(), 1L, Long::sum);
                    out.write(dirt.apply(good, ordinary(role, i)).line());
                    continue;
                } else {
                    row = ordinary(role, i);
                }
                counts.merge(Dirt.Outcome.ACCEPTED, 1L, Long::sum);
                good = row;
                out.write(row.line());
            }
        }
        return new Inventory(
                rows,
                counts.getOrDefault(Dirt.Outcome.ACCEPTED, 0L),
                counts.getOrDefault(Dirt.Outcome.REJECTED, 0L),
                counts.getOrDefault(Dirt.Outcome.DUPLICATE, 0L),
                counts.getOrDefault(Dirt.Outcome.BLANK, 0L),
                names + wares.products(),
                kaspersky);
    }

    /** What the row at a position is: below {@code kaspersky} one of theirs, then the dirty ones, then the others. */
    private int role(int position) {
        return (int) ((position * step + offset) % rows);
    }

    private int position(int role) {
        return (int) (Math.floorMod(role - offset, (long) rows) * back % rows);
    }

    private String id(int position) {
        return String.format(Locale.ROOT, "A-%07d", (position * idStep + 17) % rows);
    }

    /** Every name comes; half of the rows belong to one name in a hundred. */
    private Row ordinary(int role, int position) {
        int number = role / 2;
        int name = role % 2 == 0 ? number % names : number % Math.max(1, names / 100);
        ProductWords.Name words = ProductWords.invented(name);
        Row row = new Row()
                .set("asset_id", id(position))
                .set("vendor", words.vendor())
                .set("product", words.product())
                .set("version", words.version())
                .set("owner", "desk-" + number % 40)
                .set("Cost Centre", "CC" + number % 300)
                .set("start_date", Row.day(number % 2_000));
        if (number % 20 < 16) {
            return row.set("kind", "INSTALLATION").set("hostname", host(role));
        }
        if (number % 20 == 16) {
            return row.set("kind", "DEVICE").set("country", number % 3 == 0 ? "DE" : "US");
        }
        return row.set("kind", "LICENCE")
                .set("signed_at", Row.day(number % 1_900))
                .set("end_date", Row.day(1_500 + number % 1_000))
                .set("supplier", "Reseller " + number % 50)
                .set("contract_number", "C-" + number % 9_000)
                .set("quantity", String.valueOf(1 + number % 250))
                .set("cost", number % 5_000 + ".50")
                .set("currency", "USD");
    }

    private static String host(int role) {
        return String.format(Locale.ROOT, "ws-%05d.corp.example", role / 8 % 100_000);
    }
}

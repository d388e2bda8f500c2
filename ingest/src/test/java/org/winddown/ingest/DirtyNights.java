package org.winddown.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Nights of one source as dirty files, each grown out of the one before. */
final class DirtyNights {

    private static final List<String> KINDS = List.of("LICENCE", "INSTALLATION", "DEVICE", "CONTRACT");
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

    private final Random dice;
    private final List<String[]> rows = new ArrayList<>();
    private int born;

    DirtyNights(long seed) {
        dice = new Random(seed);
        for (int i = 0; i < 40; i++) {
            rows.add(row());
        }
    }

    /** The next night: some rows changed, some gone, some new, in another order, with broken ones between. */
    String next() {
        rows.removeIf(row -> dice.nextInt(25) == 0);
        for (int i = dice.nextInt(4); i > 0; i--) {
            rows.add(row());
        }
        for (String[] row : rows) {
            if (dice.nextInt(12) == 0) {
                row[2 + dice.nextInt(4)] = word();
            }
        }
        String delimiter = DELIMITERS.get(dice.nextInt(DELIMITERS.size()));
        String end = dice.nextBoolean() ? "\n" : "\r\n";
        StringBuilder text = new StringBuilder(dice.nextInt(5) == 0 ? "\ufeff" : "");
        line(text, delimiter, end, "asset_id", "kind", "vendor", "product", "hostname", "Cost Centre", "start_date");
        List<String[]> shuffled = new ArrayList<>(rows);
        java.util.Collections.shuffle(shuffled, dice);
        for (String[] row : shuffled) {
            line(text, delimiter, end, row);
            dirt(text, delimiter, end, row);
        }
        return text.toString();
    }

    private void dirt(StringBuilder text, String delimiter, String end, String[] row) {
        String[] other = row.clone();
        switch (dice.nextInt(30)) {
            case 0 -> line(text, delimiter, end, row);
            case 1 -> {
                other[3] = word();
                line(text, delimiter, end, other);
            }
            case 2 -> {
                other[0] = "X-" + dice.nextInt(1_000_000);
                other[6] = "31/02/2024";
                line(text, delimiter, end, other);
            }
            case 3 -> line(text, delimiter, end, "", "", "", "", "", "", "");
            default -> {}
        }
    }

    private String[] row() {
        born++;
        return new String[] {
            "A-" + born,
            KINDS.get(dice.nextInt(KINDS.size())),
            word(),
            word(),
            word(),
            word(),
            "2024-03-0" + (1 + dice.nextInt(9))
        };
    }

    private String word() {
        return List.of("Acme", "Müller, Söhne", "pc;9", "two\nlines", "say \"no\"", "a|b", "x\ty", "Лаборатория", "42")
                        .get(dice.nextInt(9))
                + dice.nextInt(20);
    }

    private static void line(StringBuilder text, String delimiter, String end, String... cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            quoted.add("\"" + cell.replace("\"", "\"\"") + "\"");
        }
        text.append(String.join(delimiter, quoted)).append(end);
    }
}

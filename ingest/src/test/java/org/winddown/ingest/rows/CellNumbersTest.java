package org.winddown.ingest.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CellNumbersTest {

    private final CellNumbers numbers = new CellNumbers(2, 0, 5);

    @Test
    void findsANumberByTheCellsOfItsColumnsAlone() {
        numbers.put(row("Kaspersky", "x", "Endpoint Security 11", "y"), 7);

        assertThat(numbers.find(row("Kaspersky", "other", "Endpoint Security 11", "")))
                .isEqualTo(7);
        assertThat(numbers.find(row("Kaspersky", "x", "Endpoint Security 12", "y")))
                .isEqualTo(CellNumbers.NONE);
        assertThat(numbers.find(row("KasperskyE", "x", "ndpoint Security 11", "y")))
                .isEqualTo(CellNumbers.NONE);
    }

    @Test
    void countsACellThatARowLacksAsEmpty() {
        numbers.put(row("a"), 1);

        assertThat(numbers.find(row("a", "b", "", "d", "e", ""))).isEqualTo(1);
        assertThat(numbers.find(row("a", "b", "a"))).isEqualTo(CellNumbers.NONE);
    }

    @Test
    void forgets() {
        numbers.put(row("a"), 1);
        numbers.clear();

        assertThat(numbers.find(row("a"))).isEqualTo(CellNumbers.NONE);
    }

    @Test
    void leavesOutWhatIsTooLong() {
        WrittenCells row = row("a".repeat(2_000));
        numbers.put(row, 1);

        assertThat(numbers.find(row)).isEqualTo(CellNumbers.NONE);
    }

    /** Hashes tell nearly all cells apart, so nothing else would notice that the cells themselves are not compared. */
    @Test
    void comparesTheCellsThemselves() {
        int[] columns = {2, 0, 5};
        WrittenCells row = row("ab", "x", "c");
        byte[] written = new byte[row.length(columns)];
        row.write(columns, written, 0);

        assertThat(row("ab", "other", "c", "d").holds(columns, written, 0)).isTrue();
        assertThat(row("b", "x", "ca").holds(columns, written, 0)).isFalse();
        assertThat(row("ad", "x", "c").holds(columns, written, 0)).isFalse();
        assertThat(row("ab", "x", "cd").holds(columns, written, 0)).isFalse();
        assertThat(row("ab", "x", "c", "", "", "f").holds(columns, written, 0)).isFalse();
    }

    /** More than it can hold, so that entries are pushed out and all are forgotten several times. */
    @Test
    void neverGivesTheNumberOfOtherCells() {
        Random random = new Random(3);
        Map<List<String>, Integer> model = new HashMap<>();
        int found = 0;
        for (int i = 0; i < 400_000; i++) {
            List<String> cells = cells(random);
            WrittenCells row = row(cells.toArray(String[]::new));
            List<String> key = key(cells);
            int number = numbers.find(row);
            if (number == CellNumbers.NONE) {
                numbers.put(row, model.computeIfAbsent(key, k -> model.size()));
                assertThat(numbers.find(row)).as(cells.toString()).isEqualTo(model.get(key));
            } else {
                found++;
                assertThat(number).as(cells.toString()).isEqualTo(model.get(key));
            }
        }
        assertThat(model.size()).isGreaterThan(70_000);
        assertThat(found).isGreaterThan(50_000);
    }

    private static List<String> cells(Random random) {
        int bound = random.nextBoolean() ? 30 : 3_000;
        List<String> cells = new ArrayList<>();
        for (int i = random.nextInt(7); i >= 0; i--) {
            int number = random.nextInt(bound);
            cells.add(number % 3 == 0 ? "" : "\u00fc" + number + " edition".repeat(number % 5));
        }
        return cells;
    }

    private static List<String> key(List<String> cells) {
        return Arrays.asList(cell(cells, 2), cell(cells, 0), cell(cells, 5));
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    private static WrittenCells row(String... cells) {
        byte[] record = Arrays.stream(cells).collect(Collectors.joining(";")).getBytes(StandardCharsets.UTF_8);
        int[] ends = new int[cells.length];
        int end = -1;
        for (int i = 0; i < cells.length; i++) {
            end += 1 + cells[i].getBytes(StandardCharsets.UTF_8).length;
            ends[i] = end;
        }
        return new WrittenCells(record, ends, (byte) ';', false);
    }
}

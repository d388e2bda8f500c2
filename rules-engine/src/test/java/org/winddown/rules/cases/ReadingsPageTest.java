package org.winddown.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Reading;
import org.winddown.rules.pack.RulePacks;

/** The page on how we read the law lists every reading of every shipped pack, with a case that pins it. */
class ReadingsPageTest {

    private static final String PINS_NOTHING = "none: it decides a duty, no verdict";

    private record Row(String id, String question, String value, String why, String pin) {

        static Row of(String line) {
            String[] cells = line.split(" \\| ");
            assertThat(cells).as(line).hasSize(5);
            return new Row(
                    cells[0].substring(2).replace("`", ""),
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4].substring(0, cells[4].length() - 2));
        }
    }

    static List<String> shipped() {
        return RulePacks.ids();
    }

    @Test
    void hasASectionForEachMeasureInTheOrderOfReports() throws IOException {
        assertThat(Files.readString(page())
                        .lines()
                        .dropWhile(line -> !line.equals("## The readings of each measure"))
                        .filter(line -> line.startsWith("### "))
                        .map(line -> line.substring(4)))
                .containsExactlyElementsOf(RulePacks.ids());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void listsEveryReading(String id) throws IOException {
        Measure measure = RulePacks.reader().read(id, RulePacks.pack(id));

        assertThat(rows(id))
                .extracting(row -> row.id() + ": " + row.question() + " " + row.value())
                .containsExactlyElementsOf(measure.readings().values().stream()
                        .map(each -> each.id() + ": " + each.question() + " " + each.value())
                        .toList());
        assertThat(rows(id)).noneMatch(row -> row.why().isBlank());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void namesACaseThatNoticesEachReading(String id) throws IOException {
        Measure measure = RulePacks.reader().read(id, RulePacks.pack(id));
        List<RuleCase> all = CaseReader.read(id, RulePacks.cases(id));
        for (Row row : rows(id)) {
            List<RuleCase> named =
                    all.stream().filter(each -> each.name().equals(row.pin())).toList();
            if (row.pin().equals(PINS_NOTHING)) {
                assertThat(decidesVerdicts(measure, row.id())).as(row.id()).isFalse();
            } else {
                assertThat(named).as("cases named " + row.pin()).hasSize(1);
                assertThat(noticed(measure, named, row.id())).as(row.pin()).isTrue();
            }
        }
    }

    private static boolean decidesVerdicts(Measure measure, String reading) {
        return measure.conditions().stream()
                .anyMatch(condition -> condition.readings().contains(reading));
    }

    /** Whether the case comes out otherwise when the reading is decided otherwise. */
    private static boolean noticed(Measure measure, List<RuleCase> named, String id) {
        RuleCases cases = new RuleCases(named, measure, Catalogues.shipped());
        Reading reading = measure.reading(id);
        List<String> others = new ArrayList<>(reading.options());
        others.remove(reading.value());
        return others.stream()
                .allMatch(other -> !cases.run(measure.withReading(id, other)).isEmpty());
    }

    private static List<Row> rows(String id) throws IOException {
        return section(id).stream()
                .filter(line -> line.startsWith("| `"))
                .map(Row::of)
                .toList();
    }

    private static List<String> section(String id) throws IOException {
        return Files.readString(page())
                .lines()
                .dropWhile(line -> !line.equals("### " + id))
                .skip(1)
                .takeWhile(line -> !line.startsWith("### "))
                .toList();
    }

    private static Path page() {
        return Path.of("../docs/explanation/how-we-read-the-law.md");
    }
}

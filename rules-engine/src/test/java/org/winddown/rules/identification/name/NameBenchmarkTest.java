package org.winddown.rules.identification.name;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.winddown.rules.identification.name.CostFit.Fitted;
import org.winddown.rules.identification.name.LabelledPairs.Pair;

/** How well names are compared, over labelled pairs; fails when it gets worse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameBenchmarkTest {

    private static final int SPLITS = 30;
    private static final long SEED = 4;
    private static final int WORST = 10;

    private final List<Pair> pairs = LabelledPairs.all();
    private final List<Double> confidences = new ArrayList<>();

    @BeforeAll
    void compareAll() {
        for (Pair pair : pairs) {
            confidences.add(
                    NameMatcher.compare(pair.left(), pair.right(), pair.kind()).confidence());
        }
    }

    @Test
    void reachesItsFigures(TestReporter reporter) {
        Map<String, Figures> bySchema = new TreeMap<>();
        for (Pair pair : pairs) {
            bySchema.computeIfAbsent(
                    pair.schema(), schema -> figures(each -> each.schema().equals(schema)));
        }
        Figures company = figures(pair -> pair.schema().equals("Company"));
        Figures person = figures(Pair::person);
        Figures all = figures(pair -> true);
        StringBuilder table = new StringBuilder();
        bySchema.forEach((schema, each) -> table.append('\n').append(each.line(schema)));
        table.append('\n').append(all.line("all")).append("\nworst mistakes:").append(worst());
        reporter.publishEntry("names", table.toString());
        assertAll(
                () -> assertEquals(487, pairs.size()),
                () -> assertTrue(company.f1() >= 0.95, company.line("Company")),
                () -> assertTrue(person.f1() >= 0.915, person.line("Person")),
                () -> assertTrue(all.f1() >= 0.93, all.line("all")),
                () -> assertTrue(all.calibration() <= 0.04, all.line("all")));
    }

    @Test
    void keepsItsFiguresOnPairsItWasNotFittedTo(TestReporter reporter) {
        List<double[]> features =
                pairs.stream().map(pair -> pair.features().values()).toList();
        Random random = new Random(SEED);
        Map<String, List<Figures>> unseen = new TreeMap<>();
        for (int split = 0; split < SPLITS; split++) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, random);
            List<Integer> fitted = order.subList(0, order.size() * 2 / 3);
            List<Integer> rest = order.subList(order.size() * 2 / 3, order.size());
            Fitted person = fit(fitted, features, true);
            Fitted other = fit(fitted, features, false);
            for (String schema : List.of("Person", "Company", "all")) {
                List<Double> found = new ArrayList<>();
                List<Boolean> same = new ArrayList<>();
                for (int i : rest) {
                    if (schema.equals("all") || pairs.get(i).schema().equals(schema)) {
                        found.add((pairs.get(i).person() ? person : other).confidence(features.get(i)));
                        same.add(pairs.get(i).same());
                    }
                }
                unseen.computeIfAbsent(schema, name -> new ArrayList<>()).add(Figures.of(found, same));
            }
        }
        StringBuilder table = new StringBuilder();
        unseen.forEach((schema, each) -> table.append(String.format(
                Locale.ROOT, "%n%-8s F1 %.3f, calibration error %.3f", schema, f1(each), calibration(each))));
        reporter.publishEntry(
                "names, costs refitted on two thirds, the other third, mean of " + SPLITS, table.toString());
        assertAll(
                () -> assertTrue(f1(unseen.get("Company")) >= 0.93, table::toString),
                () -> assertTrue(f1(unseen.get("Person")) >= 0.905, table::toString),
                () -> assertTrue(f1(unseen.get("all")) >= 0.915, table::toString),
                () -> assertTrue(calibration(unseen.get("all")) <= 0.07, table::toString));
    }

    @Test
    void shipsTheCostsThatFitAllPairs() {
        List<double[]> features =
                pairs.stream().map(pair -> pair.features().values()).toList();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            all.add(i);
        }
        assertAll(
                () -> same(fit(all, features, true), NamePolicy.PERSON_START, NamePolicy.costs(true)),
                () -> same(fit(all, features, false), NamePolicy.OTHER_START, NamePolicy.costs(false)));
    }

    private static void same(Fitted fitted, double start, double[] costs) {
        assertEquals(text(start, costs), text(fitted.start(), fitted.costs()));
    }

    private static String text(double start, double[] costs) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "start %.2f", start));
        for (int i = 0; i < costs.length; i++) {
            text.append(
                    String.format(Locale.ROOT, ", %s %.2f", NameFeatures.names().get(i), costs[i]));
        }
        return text.toString();
    }

    private Fitted fit(List<Integer> rows, List<double[]> features, boolean person) {
        List<double[]> some = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        for (int row : rows) {
            if (pairs.get(row).person() == person) {
                some.add(features.get(row));
                same.add(pairs.get(row).same());
            }
        }
        return CostFit.of(some, same);
    }

    private Figures figures(Predicate<Pair> which) {
        List<Double> some = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (which.test(pairs.get(i))) {
                some.add(confidences.get(i));
                same.add(pairs.get(i).same());
            }
        }
        return Figures.of(some, same);
    }

    private String worst() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(
                i -> -Math.abs(confidences.get(i) - (pairs.get(i).same() ? 1 : 0))));
        StringBuilder lines = new StringBuilder();
        for (int i : order.subList(0, WORST)) {
            Pair pair = pairs.get(i);
            String said =
                    NameMatcher.compare(pair.left(), pair.right(), pair.kind()).evidence();
            lines.append(String.format(
                    Locale.ROOT,
                    "%n  %s %.2f: %s | %s: %s",
                    pair.same() ? "same" : "other",
                    confidences.get(i),
                    pair.left(),
                    pair.right(),
                    said));
        }
        return lines.toString();
    }

    private static double f1(List<Figures> figures) {
        return figures.stream().mapToDouble(Figures::f1).average().orElse(0);
    }

    private static double calibration(List<Figures> figures) {
        return figures.stream().mapToDouble(Figures::calibration).average().orElse(1);
    }
}

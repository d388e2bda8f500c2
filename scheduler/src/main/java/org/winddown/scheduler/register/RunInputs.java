package org.winddown.scheduler.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.winddown.reporting.store.RunRecord.Input;

/** What is different between what two runs depended on. */
final class RunInputs {

    private static final String LISTS = "lists of parties";

    private final List<Input> before;
    private final List<Input> now;
    private final Map<String, String> lawBefore;
    private final Map<String, String> lawNow;

    RunInputs(List<Input> before, List<Input> now) {
        this.before = List.copyOf(before);
        this.now = List.copyOf(now);
        this.lawBefore = law(before);
        this.lawNow = law(now);
    }

    /** Versions by id of the measure, and of the catalogue. */
    private static Map<String, String> law(List<Input> run) {
        Map<String, String> versions = new HashMap<>();
        for (String part : List.of(one(run, "law", "").split("; ", -1))) {
            List<String> words = List.of(part.split(" ", 3));
            if (words.size() > 1 && !words.get(0).equals("not")) {
                versions.put(words.get(0), part.substring(words.get(0).length() + 1));
            }
        }
        return versions;
    }

    private static String one(List<Input> run, String sort, String name) {
        return run.stream()
                .filter(input -> input.sort().equals(sort) && input.name().equals(name))
                .map(Input::value)
                .findFirst()
                .orElse("");
    }

    /** Whether the run before recorded what it depended on; without that nothing is known to be different. */
    boolean recorded() {
        return !before.isEmpty();
    }

    /** Whether the measure is another, or was not screened in one of the runs. */
    boolean lawDiffers(String measure) {
        return recorded() && !lawBefore.getOrDefault(measure, "").equals(lawNow.getOrDefault(measure, ""));
    }

    /** The versions of a measure, for example {@code v2 → v3}; a dash where it was not screened. */
    String versions(String measure) {
        String was = version(lawBefore, measure);
        String is = version(lawNow, measure);
        return was.equals(is) ? "" : was + " \u2192 " + is;
    }

    private static String version(Map<String, String> law, String measure) {
        String text = law.getOrDefault(measure, "\u2013");
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    boolean listsDiffer() {
        return differs(LISTS, "");
    }

    boolean unitDiffers(String unit) {
        return differs("unit", unit);
    }

    boolean engineDiffers() {
        return differs("engine", "");
    }

    private boolean differs(String sort, String name) {
        return recorded() && !one(before, sort, name).equals(one(now, sort, name));
    }

    /** Sources of a unit of which another inventory was read, ordered by name. */
    Set<String> sourcesThatDiffer(String unit) {
        List<Input> left = new ArrayList<>(inventories(now, unit));
        List<Input> gone = new ArrayList<>(inventories(before, unit));
        gone.removeAll(left);
        left.removeAll(inventories(before, unit));
        Set<String> sources = new TreeSet<>();
        for (Input input : left) {
            sources.add(source(input, unit));
        }
        for (Input input : gone) {
            sources.add(source(input, unit));
        }
        return sources;
    }

    private static List<Input> inventories(List<Input> run, String unit) {
        return run.stream()
                .filter(input ->
                        input.sort().equals("inventory") && input.name().startsWith(unit + "/"))
                .toList();
    }

    /** The source, of a name as the plan of a screening writes it: {@code unit/source file of date}. */
    private static String source(Input input, String unit) {
        String rest = input.name().substring(unit.length() + 1);
        int end = rest.indexOf(' ');
        return end < 0 ? rest : rest.substring(0, end);
    }
}

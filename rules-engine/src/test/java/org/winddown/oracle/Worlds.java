package org.winddown.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All worlds that what was not told allows, numbered.
 *
 * @param open how many possibilities there are, by what was not told
 */
record Worlds(TreeMap<String, Integer> open) {

    private static final int MOST = 50_000;

    int count() {
        long count = 1;
        for (int possibilities : open.values()) {
            count *= possibilities;
        }
        if (count > MOST) {
            throw new IllegalArgumentException("Too little is told: " + open + ".");
        }
        return (int) count;
    }

    /** Which possibility holds in a world, by what was not told. */
    Map<String, Integer> chosen(int number) {
        Map<String, Integer> chosen = new HashMap<>();
        int rest = number;
        for (Map.Entry<String, Integer> each : open.entrySet()) {
            chosen.put(each.getKey(), rest % each.getValue());
            rest /= each.getValue();
        }
        return chosen;
    }

    /** Whether two worlds that differ in nothing else come out differently; outcomes are in the order of numbers. */
    boolean decides(String name, List<String> outcomes) {
        int step = 1;
        for (String before : open.headMap(name).keySet()) {
            step *= open.get(before);
        }
        for (int number = 0; number < outcomes.size(); number++) {
            int choice = number / step % open.get(name);
            if (!outcomes.get(number).equals(outcomes.get(number - choice * step))) {
                return true;
            }
        }
        return false;
    }
}

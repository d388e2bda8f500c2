package org.winddown.rules.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes the constants with which a condition compares, one at a time. */
final class ConstantChanges {

    private static final String CONSTANT = "(?:\"[^\"]*\"|'[^']*'|-?\\d+)";
    private static final Pattern EACH = Pattern.compile(CONSTANT);

    /** {@code kind in ["DEVICE", "COMPONENT"]}, and the same of a reading. */
    private static final Pattern LIST = Pattern.compile("(?:(\\w+)|reading\\(\"([^\"]*)\"\\))\\s+in\\s+\\[(\\s*"
            + CONSTANT + "(?:\\s*,\\s*" + CONSTANT + ")+\\s*)]");

    /** {@code country == "US"}; what a reading is decided for is changed by deciding it otherwise. */
    private static final Pattern EQUALITY = Pattern.compile("\\b(\\w+)\\s*([=!]=)\\s*(" + CONSTANT + ")");

    private final String condition;
    private final List<Change> changes = new ArrayList<>();

    /**
     * A condition with one constant changed.
     *
     * @param name what was changed, for example {@code kind without DEVICE}
     * @param condition the changed condition
     */
    record Change(String name, String condition) {}

    private ConstantChanges(String condition) {
        this.condition = condition;
    }

    /** The changed conditions: the lists first, then the comparisons, each in the order of the text. */
    static List<Change> of(String condition) {
        ConstantChanges changes = new ConstantChanges(condition);
        changes.lists();
        changes.equalities();
        return changes.changes;
    }

    private void lists() {
        Matcher list = LIST.matcher(condition);
        while (list.find()) {
            String asked = list.group(1) == null ? list.group(2) : list.group(1);
            List<String> constants = EACH.matcher(list.group(3))
                    .results()
                    .map(each -> each.group())
                    .toList();
            for (int left = 0; left < constants.size(); left++) {
                List<String> others = new ArrayList<>(constants);
                others.remove(left);
                add(
                        asked + " without " + word(constants.get(left)),
                        list.start(3),
                        list.end(3),
                        String.join(", ", others));
            }
        }
    }

    private void equalities() {
        Matcher equality = EQUALITY.matcher(condition);
        while (equality.find()) {
            String sign = equality.group(2);
            add(
                    equality.group(1) + " " + sign + " " + word(equality.group(3)) + " flipped",
                    equality.start(2),
                    equality.end(2),
                    sign.equals("==") ? "!=" : "==");
        }
    }

    private void add(String name, int from, int until, String instead) {
        changes.add(new Change(name, condition.substring(0, from) + instead + condition.substring(until)));
    }

    private static String word(String constant) {
        return constant.replaceAll("[\"']", "");
    }
}

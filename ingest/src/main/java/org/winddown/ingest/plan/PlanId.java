package org.winddown.ingest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identity of what an import does: beginnings of the hashes of the state before, the state after and the rejected rows,
 * so that of two plans can be said in which of the three they differ.
 */
public record PlanId(String before, String after, String rejects) {

    private static final int LENGTH = 16;
    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{16})-([0-9a-f]{16})-([0-9a-f]{16})");

    /** Takes the beginnings of three hashes. */
    public static PlanId of(String before, String after, String rejects) {
        return new PlanId(before.substring(0, LENGTH), after.substring(0, LENGTH), rejects.substring(0, LENGTH));
    }

    /** Reads an id as {@link #toString()} writes it; empty when it is none. */
    public static Optional<PlanId> parse(String text) {
        return Optional.of(TEXT.matcher(text.strip()))
                .filter(found -> found.matches())
                .map(found -> new PlanId(found.group(1), found.group(2), found.group(3)));
    }

    /** What is no longer as it was planned, a sentence each; empty when nothing is. */
    public List<String> differences(PlanId now) {
        List<String> sentences = new ArrayList<>();
        if (!before.equals(now.before)) {
            sentences.add("The inventory is no longer the one the plan was made on: another import or an undo came"
                    + " between.");
        }
        if (!after.equals(now.after)) {
            sentences.add("The inventory after the import would be another one.");
        }
        if (!rejects.equals(now.rejects)) {
            sentences.add("Other rows would be rejected, or for other reasons.");
        }
        return sentences;
    }

    @Override
    public String toString() {
        return before + "-" + after + "-" + rejects;
    }
}

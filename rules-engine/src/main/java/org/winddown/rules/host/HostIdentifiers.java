package org.winddown.rules.host;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By what one row says which computer it is about.
 *
 * @param texts what it says, in the one form that all sources are compared in, by the kind of evidence
 * @param written the name as the row has it; empty when it names none
 * @param placeholders where it has a text that stands for nothing, as {@code To be filled by O.E.M.}
 * @param address whether it has an address, which is no identity, in the place of the name
 */
public record HostIdentifiers(
        Map<HostEvidence, List<String>> texts, String written, Set<HostEvidence> placeholders, boolean address) {

    public HostIdentifiers {
        Map<HostEvidence, List<String>> copied = new EnumMap<>(HostEvidence.class);
        texts.forEach((evidence, each) -> {
            if (!each.isEmpty()) {
                copied.put(
                        evidence,
                        each.size() == 1
                                ? List.of(each.get(0))
                                : each.stream().sorted().toList());
            }
        });
        texts = Collections.unmodifiableMap(copied);
        placeholders = Set.copyOf(placeholders);
    }

    /** Whether it says nothing that tells one computer from another. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** What it says by one kind of evidence; empty when nothing. */
    public List<String> of(HostEvidence evidence) {
        return texts.getOrDefault(evidence, List.of());
    }

    /** The strongest evidence that it has; empty when it has none. */
    public Optional<HostEvidence> strongest() {
        return texts.keySet().stream().findFirst();
    }
}

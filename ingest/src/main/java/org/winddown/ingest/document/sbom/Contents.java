package org.winddown.ingest.document.sbom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.winddown.ingest.document.DocumentItem;

/**
 * The elements of an SPDX document and what is in what.
 *
 * <p>One described element holds all the others, whether or not the document says how. Of several, each holds what its
 * relationships lead to, step by step; what none leads to belongs to none.
 */
final class Contents {

    private final Map<String, Part> parts;
    private final List<String> described;
    private final Map<String, List<String>> holds = new HashMap<>();

    /**
     * @param parts the elements by identifier, in the order of the document
     * @param described identifiers of what the document describes
     */
    Contents(Map<String, Part> parts, List<String> described) {
        this.parts = parts;
        this.described =
                described.stream().filter(parts::containsKey).distinct().toList();
    }

    /** One element holds or needs another; either may be an element that is no part. */
    void holds(String holder, String held) {
        holds.computeIfAbsent(holder, each -> new ArrayList<>()).add(held);
    }

    /** The items, products first. */
    List<DocumentItem> items(Optional<String> parent) {
        Assembly assembly = new Assembly(parent);
        Set<String> placed = new HashSet<>(described);
        for (String product : described) {
            Assembly.Product whole = assembly.product(part(product));
            Set<String> within = described.size() == 1 ? parts.keySet() : within(product);
            for (String id : parts.keySet()) {
                if (!id.equals(product) && within.contains(id)) {
                    whole.add(part(id));
                    placed.add(id);
                }
            }
        }
        parts.forEach((id, part) -> {
            if (!placed.contains(id)) {
                assembly.loose(part);
            }
        });
        return assembly.items();
    }

    private Part part(String id) {
        Part part = parts.get(id);
        if (part == null) {
            throw new IllegalArgumentException("No element is called " + id + ".");
        }
        return part;
    }

    private Set<String> within(String product) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(product));
        while (!open.isEmpty()) {
            for (String next : holds.getOrDefault(open.pop(), List.of())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }
}

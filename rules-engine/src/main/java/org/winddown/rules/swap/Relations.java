package org.winddown.rules.swap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which products can take the place of which.
 *
 * @param successions successors that the catalogue names
 * @param classes what sort of thing a family is, by {@code vendor/family}; a family of which that is not known is left
 *     out, and then replaces nothing
 */
public record Relations(List<Succession> successions, Map<String, String> classes) {

    public Relations {
        successions = List.copyOf(successions);
        classes = Map.copyOf(classes);
    }

    /**
     * Why one product can be the successor of another.
     *
     * @param basis who says so
     * @param words the same for a person
     */
    record Relation(Swap.Basis basis, String words) {}

    /**
     * Why a product can have taken the place of another; empty when nothing says that it can. What was given up takes
     * no successor's place.
     */
    Optional<Relation> between(Sighting removed, Sighting added) {
        if (removed.vendorId().equals(added.vendorId())) {
            return Optional.empty();
        }
        return successions.stream()
                .filter(each -> each.vendorId().equals(removed.vendorId())
                        && each.successorVendorId().equals(added.vendorId())
                        && each.successorFamily().equals(added.family()))
                .findFirst()
                .map(each ->
                        new Relation(Swap.Basis.DECLARED, "the catalogue names it as the successor: " + each.source()))
                .or(() -> sameClass(removed, added));
    }

    private Optional<Relation> sameClass(Sighting removed, Sighting added) {
        String sort = classes.get(removed.component());
        boolean back = successions.stream()
                .anyMatch(each -> each.vendorId().equals(added.vendorId())
                        && each.successorVendorId().equals(removed.vendorId()));
        return !back && sort != null && sort.equals(classes.get(added.component()))
                ? Optional.of(new Relation(Swap.Basis.REPLACEMENT, "both are of the class " + sort))
                : Optional.empty();
    }

    /** The makers that anything is known of; sightings of others can be left out. */
    public Set<String> vendorIds() {
        return Stream.concat(
                        successions.stream().flatMap(each -> Stream.of(each.vendorId(), each.successorVendorId())),
                        classes.keySet().stream().map(component -> component.substring(0, component.indexOf('/'))))
                .collect(Collectors.toUnmodifiableSet());
    }
}

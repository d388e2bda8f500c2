package org.winddown.scheduler.match;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.winddown.rules.identification.vendor.CatalogueContent;
import org.winddown.rules.identification.vendor.Family;
import org.winddown.rules.identification.vendor.Vendor;

/**
 * How a catalogue defines a family: what its maker goes by and what the family goes by, as canonical text. Other
 * families of the maker, its owners, rebrands and successors are left out: no name is recognised by them. Thread-safe.
 */
final class Definitions {

    private static final Set<String> NO_MARKS = Set.of("families", "owners", "successors", "rebrands", "source");

    private final CatalogueContent content;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Definitions(CatalogueContent content) {
        this.content = content;
    }

    /**
     * The definition.
     *
     * @param vendorId id of the maker
     * @param family id of the family, or empty for the maker alone
     * @return empty when the catalogue has no such maker
     */
    String of(String vendorId, String family) {
        return known.computeIfAbsent(vendorId + "/" + family, component -> define(vendorId, family));
    }

    private String define(String vendorId, String family) {
        CanonicalText text = new CanonicalText(NO_MARKS);
        for (Vendor vendor : content.vendors()) {
            if (vendor.id().equals(vendorId)) {
                text.add("maker", vendor);
                for (Family each : vendor.families()) {
                    if (each.id().equals(family)) {
                        text.add("family", each);
                    }
                }
            }
        }
        return text.toString();
    }
}

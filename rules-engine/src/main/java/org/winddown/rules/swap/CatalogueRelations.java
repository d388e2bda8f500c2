package org.winddown.rules.swap;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.identification.vendor.CatalogueContent;
import org.winddown.rules.identification.vendor.Family;
import org.winddown.rules.identification.vendor.FamilyClass;
import org.winddown.rules.identification.vendor.Vendor;

/** Reads out of a catalogue which products can take the place of which. */
public final class CatalogueRelations {

    /** Classes of what is of no other class: two such families need have nothing in common. */
    private static final Set<FamilyClass> MIXED =
            EnumSet.of(FamilyClass.SOFTWARE, FamilyClass.OTHER_SERVICE, FamilyClass.OTHER_DEVICE);

    private CatalogueRelations() {}

    /**
     * The relations of a catalogue.
     *
     * @param catalogue the same catalogue, which tells the family of a successor's name
     * @throws IllegalStateException when the catalogue names a successor that it does not know itself
     */
    public static Relations of(CatalogueContent content, Catalogue catalogue) {
        List<Succession> successions = new ArrayList<>();
        Map<String, String> classes = new HashMap<>();
        for (Vendor vendor : content.vendors()) {
            vendor.successors().forEach(each -> successions.add(succession(vendor, each, catalogue)));
            for (Family family : vendor.families()) {
                if (!MIXED.contains(family.familyClass())) {
                    classes.put(
                            vendor.id() + "/" + family.id(),
                            family.familyClass().word());
                }
            }
        }
        return new Relations(successions, classes);
    }

    private static Succession succession(Vendor vendor, Vendor.Successor successor, Catalogue catalogue) {
        Identification found = catalogue.identify(ProductName.of("", successor.product()));
        if (!found.vendorId().equals(successor.to())) {
            throw new IllegalStateException("The catalogue says that \"" + successor.product() + "\" of "
                    + successor.to() + " took the place of products of " + vendor.id() + ", and takes the name for "
                    + (found.vendorId().isEmpty() ? "no product it knows" : "one of " + found.vendorId())
                    + ". Add a pattern to vendors/" + successor.to() + ".yaml.");
        }
        String since = successor.from() == null ? "" : "from " + successor.from() + ", ";
        return new Succession(vendor.id(), found.vendorId(), found.family(), since + successor.source());
    }
}

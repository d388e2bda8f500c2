package org.winddown.rules.identification.vendor;

import java.util.List;

/**
 * Products of a maker that measures treat alike.
 *
 * @param id id, unique within the maker; rule packs name it
 * @param name display name
 * @param familyClass what sort of thing it is
 * @param marks what it goes by
 * @param products its products, as far as known one by one
 */
public record Family(String id, String name, FamilyClass familyClass, Marks marks, List<Product> products) {

    public Family {
        products = List.copyOf(products);
    }

    /**
     * One product of a family.
     *
     * @param name display name
     * @param marks what it goes by
     */
    public record Product(String name, Marks marks) {}
}

package org.winddown.rules.identification.vendor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A watched maker: one file of the catalogue.
 *
 * @param id id; rule packs name it
 * @param name display name
 * @param parties its legal persons
 * @param brands words that mean the maker wherever they lead a name
 * @param names whole names as they stand in a vendor column
 * @param signers names on its code-signing certificates
 * @param cpeVendors vendor parts of CPE names
 * @param libraries regular expressions of source libraries about or by it that are not its products; two fixed
 *     characters first
 * @param mentions words that show that a text with the brand speaks about it only
 * @param marks what it goes by whatever the product
 * @param families its product families; the first one wins among equals
 * @param successors products of other makers that took the place of its own
 * @param rebrands names that it gave up for others
 * @param oem products of other makers with its parts inside
 */
public record Vendor(
        String id,
        String name,
        List<Party> parties,
        List<String> brands,
        List<String> names,
        List<String> signers,
        List<String> cpeVendors,
        List<String> libraries,
        List<String> mentions,
        Marks marks,
        List<Family> families,
        List<Successor> successors,
        List<Rebrand> rebrands,
        List<OemProduct> oem) {

    public Vendor {
        parties = List.copyOf(parties);
        brands = List.copyOf(brands);
        names = List.copyOf(names);
        signers = List.copyOf(signers);
        cpeVendors = List.copyOf(cpeVendors);
        libraries = List.copyOf(libraries);
        mentions = List.copyOf(mentions);
        families = List.copyOf(families);
        successors = List.copyOf(successors);
        rebrands = List.copyOf(rebrands);
        oem = List.copyOf(oem);
    }

    /**
     * A product of another maker that took the place of one of this maker's.
     *
     * @param to id of the other maker
     * @param product its product
     * @param from first day, or null when not known
     * @param source where that is stated
     */
    public record Successor(
            String to, String product, @Nullable LocalDate from, String source) {}

    /**
     * A name that gave way to another.
     *
     * @param former the name given up
     * @param current the name since then
     * @param from first day, or null when not known
     * @param source where that is stated
     */
    public record Rebrand(
            String former, String current, @Nullable LocalDate from, String source) {}

    /**
     * A product of another maker with a part of this maker inside, or one that this maker makes for another to sell
     * under its own name.
     *
     * @param maker name of the other maker
     * @param product words of its product's name
     * @param contains id of the family that is inside
     * @param from first day, or null when not known
     * @param to first day on which it is no more, or null when not known
     * @param source where that is stated
     */
    public record OemProduct(
            String maker,
            String product,
            String contains,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {}
}

package org.winddown.rules.identification;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.winddown.rules.identification.text.Words;
import org.winddown.rules.identification.vendor.CatalogueContent;
import org.winddown.rules.identification.vendor.Family;
import org.winddown.rules.identification.vendor.Marks;
import org.winddown.rules.identification.vendor.Party;
import org.winddown.rules.identification.vendor.Vendor;

/** A catalogue without the literal of one name: what is recognised then was not merely written down. */
final class LeftOut {

    private final Set<String> literals = new HashSet<>();

    /** Leaves out every entry that says the same as a name, with or without the maker before it. */
    LeftOut(String name) {
        add(name);
        add(name.substring(name.lastIndexOf(':') + 1));
        add(name.substring(Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/')) + 1));
    }

    private void add(String text) {
        String letters = Words.compact(text);
        literals.add(letters);
        for (String maker : List.of("kasperskylab", "kaspersky")) {
            if (letters.startsWith(maker) && letters.length() > maker.length()) {
                literals.add(letters.substring(maker.length()));
            }
        }
    }

    private boolean stays(String entry) {
        return !literals.contains(Words.compact(entry.toLowerCase(Locale.ROOT)));
    }

    private List<String> without(List<String> entries) {
        return entries.stream().filter(this::stays).toList();
    }

    CatalogueContent of(CatalogueContent content) {
        return new CatalogueContent(
                content.version(),
                content.context(),
                content.vendors().stream().map(this::vendor).toList());
    }

    private Vendor vendor(Vendor vendor) {
        return new Vendor(
                vendor.id(),
                vendor.name(),
                vendor.parties().stream()
                        .filter(party -> stays(party.name()))
                        .map(this::party)
                        .toList(),
                without(vendor.brands()),
                without(vendor.names()),
                without(vendor.signers()),
                without(vendor.cpeVendors()),
                vendor.libraries(),
                vendor.mentions(),
                marks(vendor.marks()),
                vendor.families().stream().map(this::family).toList(),
                vendor.successors(),
                vendor.rebrands(),
                vendor.oem());
    }

    private Party party(Party party) {
        return new Party(
                party.id(),
                party.name(),
                party.country(),
                party.aliases().stream().filter(alias -> stays(alias.name())).toList(),
                party.owners());
    }

    private Family family(Family family) {
        return new Family(
                family.id(),
                family.name(),
                family.familyClass(),
                marks(family.marks()),
                family.products().stream()
                        .map(product -> new Family.Product(product.name(), marks(product.marks())))
                        .toList());
    }

    private Marks marks(Marks marks) {
        return new Marks(
                without(marks.patterns()),
                marks.abbreviations().stream()
                        .filter(each -> stays(each.word()))
                        .toList(),
                marks.skus(),
                without(marks.executables()),
                without(marks.services()),
                without(marks.drivers()),
                marks.filePatterns(),
                marks.packages(),
                without(marks.productCodes()),
                without(marks.cpes()),
                without(marks.purls()));
    }
}

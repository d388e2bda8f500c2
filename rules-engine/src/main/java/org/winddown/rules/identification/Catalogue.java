package org.winddown.rules.identification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Candidate.Placed;
import org.winddown.rules.identification.Candidate.Source;
import org.winddown.rules.identification.Identification.Decision;
import org.winddown.rules.identification.vendor.CatalogueContent;
import org.winddown.rules.identification.vendor.Vendor;

/**
 * Says which product a raw name means: the catalogue's data, made ready to be looked up.
 *
 * <p>Exact identifiers speak first (CPE, package URL, part number, file), then the product's text, then the vendor
 * column: who stands there may be a seller. Each says how sure it is; {@link Identification#SURE} and
 * {@link Identification#POSSIBLE} part the answers from the questions and the questions from nothing. Thread-safe.
 */
public final class Catalogue {

    /** The vendor column against a product that leads with another watched brand: it may be the seller. */
    private static final double SELLER = 0.6;

    /** A file that somebody else signs as its own. */
    private static final double OTHERS_FILE = 0.8;

    /** A package of somebody else with the brand in its name. */
    private static final double OTHERS_PACKAGE = 0.6;

    private final String version;
    private final Set<String> vendorIds;
    private final Identifiers identifiers;
    private final VendorNames names;
    private final ProductText text;

    private Catalogue(CatalogueContent content) {
        ContextWords context = new ContextWords(content.context());
        List<Maker> makers = content.vendors().stream()
                .map(vendor -> new Maker(vendor, context))
                .toList();
        Brands brands = new Brands(makers);
        this.version = content.version();
        this.vendorIds = content.vendors().stream().map(Vendor::id).collect(Collectors.toUnmodifiableSet());
        this.names = new VendorNames(makers, context, brands);
        this.identifiers = new Identifiers(makers, names);
        this.text = new ProductText(makers, brands, names, context);
    }

    /** A catalogue of some data. */
    public static Catalogue of(CatalogueContent content) {
        return new Catalogue(content);
    }

    /** The version of the catalogue's data. */
    public String version() {
        return version;
    }

    /** Ids of the makers it knows. */
    public Set<String> vendorIds() {
        return vendorIds;
    }

    /** What the words of a row name. */
    public Identification identify(ProductName name) {
        List<Candidate> found = new ArrayList<>(4);
        Candidate vendor = names.find(name.vendor());
        identifiers.find(name, found);
        boolean exact = !found.isEmpty();
        boolean maker = vendor != null && vendor.confidence() >= Identification.SURE;
        String library =
                maker || exact ? null : identifiers.library(name.product().isBlank() ? name.vendor() : name.product());
        if (library != null) {
            return Identification.none(library);
        }
        if (!name.product().isBlank()) {
            text.find(name.product(), vendor, !name.vendor().isBlank(), found);
        } else if (vendor != null && vendor.confidence() < Identification.SURE) {
            text.findInVendor(name.vendor(), found);
        }
        if (vendor != null) {
            found.add(vendor);
        }
        return found.isEmpty() ? Identification.none("") : answer(weighed(name, vendor, found));
    }

    /** Lowers what another field of the row contradicts. */
    private static List<Candidate> weighed(ProductName name, @Nullable Candidate vendor, List<Candidate> found) {
        boolean others = vendor == null && !name.vendor().isBlank();
        boolean othersPackage = vendor == null
                && !name.purl().isEmpty()
                && found.stream().noneMatch(each -> each.source() == Source.IDENTIFIER);
        List<Candidate> weighed = new ArrayList<>(found.size());
        for (Candidate each : found) {
            double confidence = each.confidence();
            if (others && confidence >= Identification.SURE && each.source() == Source.FILE) {
                confidence = OTHERS_FILE;
            }
            if (othersPackage) {
                confidence = Math.min(confidence, OTHERS_PACKAGE);
            }
            if (vendor != null && each.source() == Source.VENDOR && sold(each, found)) {
                confidence = Math.min(confidence, SELLER);
            }
            weighed.add(each.at(confidence));
        }
        return weighed;
    }

    /** Whether the row's product is surely another maker's than its vendor column's. */
    private static boolean sold(Candidate vendor, List<Candidate> found) {
        for (Candidate each : found) {
            if (each.placed().maker() != vendor.placed().maker() && each.confidence() >= Identification.SURE) {
                return true;
            }
        }
        return false;
    }

    private static Identification answer(List<Candidate> found) {
        Map<Maker, Candidate> best = new LinkedHashMap<>();
        for (Candidate each : found) {
            best.merge(each.placed().maker(), each, Catalogue::better);
        }
        Candidate first = null;
        for (Candidate each : best.values()) {
            first = first == null || each.confidence() > first.confidence() ? each : first;
        }
        if (first == null || first.confidence() < Identification.POSSIBLE) {
            return Identification.none(
                    first == null ? "" : first.placed().maker().id() + ": " + first.evidence());
        }
        Set<String> also = new TreeSet<>();
        for (Candidate each : best.values()) {
            if (each.placed().maker() != first.placed().maker() && each.confidence() >= Identification.POSSIBLE) {
                also.add(each.placed().maker().id());
            }
        }
        Placed placed = first.placed();
        return new Identification(
                Decision.at(first.confidence()),
                placed.maker().id(),
                placed.family(),
                placed.product(),
                first.confidence(),
                first.evidence(),
                first.nearest(),
                also);
    }

    /** The surer of two about one maker, with the product of the other when it does not know it itself. */
    private static Candidate better(Candidate one, Candidate other) {
        boolean second = other.confidence() > one.confidence();
        Candidate surer = second ? other : one;
        Candidate rest = second ? one : other;
        boolean adds = surer.placed().family().isEmpty()
                && !rest.placed().family().isEmpty()
                && rest.confidence() >= Identification.POSSIBLE;
        if (!adds) {
            return surer;
        }
        String evidence = rest.evidence().startsWith(surer.evidence())
                ? rest.evidence()
                : surer.evidence() + "; " + rest.evidence();
        return new Candidate(surer.source(), rest.placed(), surer.confidence(), evidence, rest.nearest());
    }
}

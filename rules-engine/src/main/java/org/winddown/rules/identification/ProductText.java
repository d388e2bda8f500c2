package org.winddown.rules.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.identification.Candidate.Placed;
import org.winddown.rules.identification.Candidate.Source;
import org.winddown.rules.identification.text.Word;
import org.winddown.rules.identification.text.Words;
import org.winddown.rules.identification.vendor.Vendor;

/** Tells what a brand in the text of a product means from the words around it. */
final class ProductText {

    private static final double WITH_PRODUCT = 0.97;
    private static final double LEADING = 0.95;
    private static final double POWERED_BY = 0.9;
    private static final double OEM = 0.65;
    private static final double INSIDE = 0.6;
    private static final double DOMAIN = 0.55;
    private static final double MENTION = 0.2;

    private static final Set<String> DOMAINS =
            Set.of("com", "ru", "net", "org", "info", "biz", "io", "de", "uk", "eu", "cn", "us", "cc", "top", "xyz");

    private record Oem(Maker maker, Vendor.OemProduct product, List<Word> words) {}

    private final Brands brands;
    private final VendorNames names;
    private final ContextWords context;
    private final Abbreviations abbreviations;
    private final Map<String, List<Oem>> oems = new HashMap<>();

    ProductText(List<Maker> makers, Brands brands, VendorNames names, ContextWords context) {
        this.brands = brands;
        this.names = names;
        this.context = context;
        this.abbreviations = new Abbreviations(makers, context);
        for (Maker maker : makers) {
            for (Vendor.OemProduct product : maker.vendor().oem()) {
                List<Word> words = Words.of(product.product());
                oems.computeIfAbsent(words.get(0).folded(), first -> new ArrayList<>())
                        .add(new Oem(maker, product, words));
            }
        }
    }

    /**
     * Adds what a text may mean.
     *
     * @param vendor what the vendor column names, or null
     * @param vendorGiven whether the vendor column says anything
     */
    void find(String text, @Nullable Candidate vendor, boolean vendorGiven, List<Candidate> found) {
        List<Word> words = brands.words(text);
        if (words.isEmpty()) {
            return;
        }
        @Nullable Maker column = vendor == null ? null : vendor.placed().maker();
        List<Brands.Hit> hits = brands.find(text, words);
        for (Brands.Hit hit : hits) {
            found.add(judge("product", text, words, hit));
        }
        boolean written = hits.stream().anyMatch(hit -> hit.distance() == 0);
        if (vendor != null && hits.stream().noneMatch(hit -> hit.maker() == column)) {
            FamilyPatterns.Found family = vendor.placed().maker().patterns().find(words);
            if (family != null) {
                found.add(new Candidate(
                        Source.VENDOR,
                        family.torn()
                                ? Placed.at(vendor.placed().maker())
                                : family.best().placed(),
                        vendor.confidence(),
                        vendor.evidence() + "; " + Candidate.field("product", text) + " " + shown(text, words, family),
                        nearest(family)));
            }
        }
        if (column == null && !written) {
            abbreviations.find(text, words, vendorGiven, found);
        }
        oem(text, words, found);
    }

    /** Adds what a vendor column with a product in it may mean, in a row without another text. */
    void findInVendor(String text, List<Candidate> found) {
        List<Word> words = brands.words(text);
        for (Brands.Hit hit : brands.find(text, words)) {
            Candidate candidate = judge("vendor", text, words, hit);
            if (!candidate.placed().family().isEmpty()) {
                found.add(candidate);
            }
        }
    }

    private static String shown(String text, List<Word> words, FamilyPatterns.Found family) {
        FamilyPatterns.Hit best = family.best();
        return Candidate.characters(
                text,
                words,
                best.from(),
                best.to(),
                "words \"" + best.shown() + "\" of "
                        + (family.torn()
                                ? "a service and a product"
                                : best.placed().family()));
    }

    private static String nearest(FamilyPatterns.Found family) {
        FamilyPatterns.Hit next = family.next();
        return next == null
                ? ""
                : next.placed().maker().id() + "/" + next.placed().family() + " by \"" + next.shown() + "\"";
    }

    private Candidate judge(String field, String text, List<Word> words, Brands.Hit hit) {
        FamilyPatterns.Found family = hit.maker().patterns().find(words);
        boolean known = family != null;
        String evidence = Candidate.field(field, text) + " "
                + Candidate.characters(text, words, hit.from(), hit.to(), "brand \"" + hit.brand() + "\"")
                + (family == null ? "" : "; " + shown(text, words, family));
        Placed placed = family == null || family.torn()
                ? Placed.at(hit.maker())
                : family.best().placed();
        String about = about(text, words, hit, family);
        if (about != null) {
            return new Candidate(Source.TEXT, placed, MENTION, evidence + "; " + about);
        }
        double sure = Brands.sureness(hit, known || names.isName(hit.maker(), words));
        double confidence = Math.min(sure, place(text, words, hit, family));
        return new Candidate(Source.TEXT, placed, confidence, evidence, family == null ? "" : nearest(family));
    }

    /** Why a text only speaks about the maker, or null. */
    private @Nullable String about(
            String text, List<Word> words, Brands.Hit hit, FamilyPatterns.@Nullable Found family) {
        String malware = context.malware(text);
        if (malware != null) {
            return "\"" + malware + "\" is the name of malware";
        }
        int mention = uncovered(words, hit, family, true);
        if (mention >= 0) {
            int last = mention + spoken(words, hit, mention) - 1;
            String shown =
                    text.substring(words.get(mention).start(), words.get(last).end());
            return "\"" + shown + "\" speaks about it";
        }
        List<Word> before = words.subList(0, hit.from());
        List<Word> after = words.subList(hit.to(), words.size());
        if (family == null && (givenNames(before) || (before.isEmpty() && givenNames(after)))) {
            return "a person's name";
        }
        boolean bracketed = words.get(hit.from()).start() > 0
                && text.charAt(words.get(hit.from()).start() - 1) == '('
                && hit.to() == words.size();
        return bracketed && family == null && !leads(words, hit, null) ? "the brand in brackets only" : null;
    }

    private boolean givenNames(List<Word> words) {
        return !words.isEmpty() && words.stream().allMatch(context::givenName);
    }

    /** The first mention, or doubt, that is no part of a product's own words; -1 when there is none. */
    private int uncovered(List<Word> words, Brands.Hit hit, FamilyPatterns.@Nullable Found family, boolean mention) {
        for (int i = 0; i < words.size(); i++) {
            boolean covered = (i >= hit.from() && i < hit.to()) || covers(family, i);
            int taken = mention ? spoken(words, hit, i) : context.doubt(words, i);
            if (!covered && taken > 0) {
                return i;
            }
        }
        return -1;
    }

    private int spoken(List<Word> words, Brands.Hit hit, int position) {
        return Math.max(context.mention(words, position), hit.maker().mention(words, position));
    }

    private static boolean covers(FamilyPatterns.@Nullable Found family, int position) {
        return family != null
                && position >= family.best().from()
                && position < family.best().to();
    }

    private double place(String text, List<Word> words, Brands.Hit hit, FamilyPatterns.@Nullable Found family) {
        if (!leads(words, hit, family) || uncovered(words, hit, family, false) >= 0) {
            return INSIDE;
        }
        if (isDomain(text)) {
            return DOMAIN;
        }
        return family != null || names.isName(hit.maker(), words) ? WITH_PRODUCT : LEADING;
    }

    /** Whether nothing before the brand says that the product is somebody else's. */
    private boolean leads(List<Word> words, Brands.Hit hit, FamilyPatterns.@Nullable Found family) {
        int position = 0;
        while (position < hit.from()) {
            int taken = context.neutral(words, position);
            boolean own = hit.maker().owns(words.get(position)) || covers(family, position);
            if (taken == 0 && !own) {
                return false;
            }
            position += Math.max(1, taken);
        }
        return true;
    }

    private static boolean isDomain(String text) {
        int dot = text.lastIndexOf('.');
        return dot > 0
                && text.indexOf(' ') < 0
                && DOMAINS.contains(text.substring(dot + 1))
                && text.equals(text.toLowerCase(Locale.ROOT));
    }

    private void oem(String text, List<Word> words, List<Candidate> found) {
        for (int i = 0; i < words.size(); i++) {
            for (Oem oem : oems.getOrDefault(words.get(i).folded(), List.of())) {
                if (stands(oem.words(), words, i)) {
                    found.add(oem(text, words, i, oem, found));
                }
            }
        }
    }

    private static boolean stands(List<Word> wanted, List<Word> words, int from) {
        if (from + wanted.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).folded().equals(words.get(from + i).folded())) {
                return false;
            }
        }
        return true;
    }

    private static Candidate oem(String text, List<Word> words, int from, Oem oem, List<Candidate> found) {
        boolean named = found.stream().anyMatch(each -> each.placed().maker() == oem.maker());
        Vendor.OemProduct product = oem.product();
        String span = (product.from() == null ? "" : " from " + product.from())
                + (product.to() == null ? "" : " until " + product.to());
        return new Candidate(
                Source.TEXT,
                new Placed(oem.maker(), product.contains(), product.product(), false),
                named ? POWERED_BY : OEM,
                Candidate.field("product", text) + " "
                        + Candidate.characters(
                                text,
                                words,
                                from,
                                from + oem.words().size(),
                                "product of " + product.maker() + " with " + product.contains() + " of "
                                        + oem.maker().id() + " inside" + span));
    }
}

package org.winddown.rules.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.identification.Candidate.Placed;
import org.winddown.rules.identification.Candidate.Source;
import org.winddown.rules.identification.text.Word;
import org.winddown.rules.identification.vendor.Party;
import org.winddown.rules.identification.vendor.Vendor;

/** Whole names of makers and of their legal persons, as they stand in a vendor column. */
final class VendorNames {

    private static final double NAME = 0.99;
    private static final double BRAND_AND_PLACE = 0.97;
    private static final double LONGER = 0.6;
    private static final double WEAK = 0.7;
    private static final double INSIDE = 0.55;
    private static final double NO_MAKER = 0.2;

    /** Digits that a number of an account has at least: companies call themselves 360, 1688 or 2345. */
    private static final int ACCOUNT = 5;

    private record Name(Maker maker, String shown, double confidence) {}

    private final Map<String, Name> byLetters = new HashMap<>();
    private final ContextWords context;
    private final Brands brands;

    VendorNames(List<Maker> makers, ContextWords context, Brands brands) {
        this.context = context;
        this.brands = brands;
        for (Maker maker : makers) {
            Vendor vendor = maker.vendor();
            vendor.names().forEach(name -> add(maker, name, NAME));
            vendor.signers().forEach(name -> add(maker, name, NAME));
            for (Party party : vendor.parties()) {
                add(maker, party.name(), NAME);
                for (Party.Alias alias : party.aliases()) {
                    add(maker, alias.name(), alias.strength() == Party.Strength.STRONG ? NAME : WEAK);
                }
            }
        }
    }

    private void add(Maker maker, String name, double confidence) {
        Name known = new Name(maker, name, confidence);
        byLetters.merge(
                letters(brands.words(name)),
                known,
                (one, other) -> one.confidence() >= other.confidence() ? one : other);
    }

    private String letters(List<Word> words) {
        return compact(context.withoutLegalForms(words));
    }

    private static String compact(List<Word> words) {
        StringBuilder letters = new StringBuilder();
        words.forEach(word -> letters.append(word.folded()));
        return letters.toString();
    }

    private @Nullable Name whole(List<Word> words) {
        Name name = byLetters.get(compact(words));
        if (name != null || words.isEmpty()) {
            return name;
        }
        List<Word> bare = context.withoutLegalForms(words);
        name = byLetters.get(compact(bare));
        return name == null ? byLetters.get(compact(context.withoutPlaces(bare))) : name;
    }

    /** Whether a text is a whole name of a maker. */
    boolean isName(Maker maker, List<Word> words) {
        Name name = whole(words);
        return name != null && name.maker() == maker;
    }

    /** The maker whose name a folder bears, or null. */
    @Nullable Maker folder(String text) {
        Name name = whole(brands.words(text));
        return name == null ? null : name.maker();
    }

    /**
     * The maker that a vendor column names, or null. Of several names in one cell, with semicolons between them, one
     * that stands alone for a maker is at least a reason to ask, whatever the others are.
     */
    @Nullable Candidate find(String text) {
        Candidate best = inCell(text);
        if (text.indexOf(';') < 0) {
            return best;
        }
        for (String each : text.split(";", -1)) {
            Candidate one = inCell(each.strip());
            if (one != null && one.confidence() >= INSIDE && (best == null || best.confidence() < INSIDE)) {
                best = one.at(INSIDE);
            }
        }
        return best;
    }

    private @Nullable Candidate inCell(String text) {
        if (text.isBlank()) {
            return null;
        }
        List<Word> words = withoutAccount(text, brands.words(text));
        if (words.isEmpty()) {
            return null;
        }
        Name name = whole(words);
        if (name != null) {
            String evidence = Candidate.field("vendor", text) + " "
                    + Candidate.characters(text, words, 0, words.size(), "name \"" + name.shown() + "\"");
            return new Candidate(Source.VENDOR, Placed.at(name.maker()), name.confidence(), evidence);
        }
        Candidate best = null;
        for (Brands.Hit hit : brands.find(text, words)) {
            double confidence = confidence(text, hit, words);
            if (best == null || confidence > best.confidence()) {
                best = new Candidate(
                        Source.VENDOR,
                        Placed.at(hit.maker()),
                        confidence,
                        Candidate.field("vendor", text) + " "
                                + Candidate.characters(
                                        text, words, hit.from(), hit.to(), "brand \"" + hit.brand() + "\""));
            }
        }
        return best;
    }

    /** The words without the number of an account that purchasing systems print before the name. */
    private static List<Word> withoutAccount(String text, List<Word> words) {
        if (words.size() < 2) {
            return words;
        }
        Word first = words.get(0);
        boolean account = first.end() - first.start() >= ACCOUNT
                && first.isNumber()
                && first.end() < words.get(1).start()
                && text.substring(0, first.start()).isBlank();
        return account ? words.subList(1, words.size()) : words;
    }

    private double confidence(String text, Brands.Hit hit, List<Word> words) {
        List<Word> others = new ArrayList<>(words.subList(0, hit.from()));
        boolean person = !others.isEmpty() && others.stream().allMatch(context::givenName);
        others.addAll(words.subList(hit.to(), words.size()));
        boolean spoken = context.malware(text) != null || mentioned(hit.maker(), words);
        if (spoken || person || (!others.isEmpty() && others.stream().allMatch(context::givenName))) {
            return NO_MAKER;
        }
        List<Word> bare = others.isEmpty() ? others : context.withoutPlaces(context.withoutLegalForms(others));
        boolean neutral = bare.stream().allMatch(word -> hit.maker().owns(word) || context.isForm(word));
        if (neutral) {
            return Math.min(BRAND_AND_PLACE, Brands.sureness(hit, true));
        }
        return Math.min(hit.from() == 0 ? LONGER : INSIDE, Brands.sureness(hit, false));
    }

    private boolean mentioned(Maker maker, List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (context.mention(words, i) > 0 || maker.mention(words, i) > 0) {
                return true;
            }
        }
        return false;
    }
}

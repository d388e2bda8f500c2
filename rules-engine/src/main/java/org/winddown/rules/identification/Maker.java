package org.winddown.rules.identification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.winddown.rules.identification.text.Phrases;
import org.winddown.rules.identification.text.Word;
import org.winddown.rules.identification.text.Words;
import org.winddown.rules.identification.vendor.Party;
import org.winddown.rules.identification.vendor.Vendor;

/** A maker of the catalogue, ready to be looked up. */
final class Maker {

    private final Vendor vendor;
    private final FamilyPatterns patterns;
    private final Phrases mentions;
    private final Set<String> ownWords = new HashSet<>();

    Maker(Vendor vendor, ContextWords context) {
        this.vendor = vendor;
        this.patterns = new FamilyPatterns(this, vendor.families(), context);
        this.mentions = new Phrases(vendor.mentions());
        vendor.names().forEach(this::own);
        vendor.brands().forEach(this::own);
        for (Party party : vendor.parties()) {
            own(party.name());
            party.aliases().forEach(alias -> own(alias.name()));
        }
    }

    private void own(String name) {
        Words.of(name).forEach(word -> ownWords.add(word.folded()));
    }

    String id() {
        return vendor.id();
    }

    Vendor vendor() {
        return vendor;
    }

    FamilyPatterns patterns() {
        return patterns;
    }

    /** How many words at a position show that a text only speaks about it. */
    int mention(List<Word> words, int position) {
        return mentions.at(words, position);
    }

    /** Whether a word is part of one of its names. */
    boolean owns(Word word) {
        return ownWords.contains(word.folded());
    }

    /** Whether a word is part of its names or of what its products are called. */
    boolean knows(String folded) {
        return ownWords.contains(folded) || patterns.words().contains(folded);
    }
}

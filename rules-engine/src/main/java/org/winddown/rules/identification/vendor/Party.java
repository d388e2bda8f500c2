package org.winddown.rules.identification.vendor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legal person behind a maker.
 *
 * @param id id within the catalogue
 * @param name registered name
 * @param country ISO 3166 code of its registration, or empty
 * @param aliases other names
 * @param owners who owns it, as far as known
 */
public record Party(String id, String name, String country, List<Alias> aliases, List<Owner> owners) {

    public Party {
        aliases = List.copyOf(aliases);
        owners = List.copyOf(owners);
    }

    /** Whether a name alone tells who is meant. */
    public enum Strength {
        STRONG,
        /** Other persons go by it too: a person must say. */
        WEAK
    }

    /**
     * Another name of a legal person.
     *
     * @param name the name
     * @param strength whether it tells enough
     */
    public record Alias(String name, Strength strength) {}

    /**
     * A share in a legal person over time.
     *
     * @param party id of the owner's party
     * @param share percent, as stated by the source
     * @param from first day, or null when not known
     * @param to first day on which it is no more, or null while it lasts
     * @param source where that is stated
     */
    public record Owner(
            String party,
            String share,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {}
}

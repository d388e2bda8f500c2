package org.winddown.ingest.expected;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An inventory that a unit is to send.
 *
 * @param unit code of the unit
 * @param source name of the source, as imports name it
 * @param owner who is to be asked when it does not arrive; may be empty
 * @param cadence how often it arrives
 * @param leastAssets the fewest assets it is expected to have; null when nobody said
 * @param mostAssets the most assets it is expected to have; null when nobody said
 * @param sinceDay the first day from which it is expected; null when it always was
 * @param untilDay the first day from which it is expected no more; null when no end is known
 */
public record ExpectedSource(
        String unit,
        String source,
        String owner,
        Cadence cadence,
        @Nullable Long leastAssets,
        @Nullable Long mostAssets,
        @Nullable LocalDate sinceDay,
        @Nullable LocalDate untilDay) {

    public OptionalLong least() {
        return leastAssets == null ? OptionalLong.empty() : OptionalLong.of(leastAssets);
    }

    public OptionalLong most() {
        return mostAssets == null ? OptionalLong.empty() : OptionalLong.of(mostAssets);
    }

    public Optional<LocalDate> since() {
        return Optional.ofNullable(sinceDay);
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(untilDay);
    }

    /** Whether a number of assets is within what is expected. */
    public boolean holds(long assets) {
        return (leastAssets == null || assets >= leastAssets) && (mostAssets == null || assets <= mostAssets);
    }

    /** For example {@code 900 to 1100}, {@code 900 or more}; empty when nobody said. */
    public String population() {
        if (leastAssets == null) {
            return mostAssets == null ? "" : "at most " + mostAssets;
        }
        return mostAssets == null ? leastAssets + " or more" : leastAssets + " to " + mostAssets;
    }
}

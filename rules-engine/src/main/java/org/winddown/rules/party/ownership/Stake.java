package org.winddown.rules.party.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a source says one party holds of another.
 *
 * @param owner name of who owns
 * @param owned name of what is owned
 * @param percent the share in percent, 0 to 100, exactly as stated; null when nobody knows it
 * @param from first day on which it is so; null when it always was
 * @param to first day on which it is no more so; null when it still is
 * @param source who says so
 */
public record Stake(
        String owner,
        String owned,
        @Nullable BigDecimal percent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String source) {

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Stake {
        if (PartyKey.of(owner).isEmpty() || PartyKey.of(owned).isEmpty()) {
            throw new IllegalArgumentException("A stake names an owner and what is owned.");
        }
        if (PartyKey.of(owner).equals(PartyKey.of(owned))) {
            throw new IllegalArgumentException(owner + " cannot be an owner of itself.");
        }
        if (percent != null && (percent.signum() < 0 || percent.compareTo(WHOLE) > 0)) {
            throw new IllegalArgumentException("A share of " + percent + " percent is not from 0 to 100.");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("A stake from " + from + " cannot have ended on " + to + ".");
        }
    }

    /** The share, when it is known. */
    public Optional<BigDecimal> share() {
        return Optional.ofNullable(percent);
    }

    /** Whether it is so on a day. */
    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}

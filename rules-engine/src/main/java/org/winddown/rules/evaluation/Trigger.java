package org.winddown.rules.evaluation;

import java.util.Locale;
import java.util.Optional;

/** The event that starts the clock of a duty. */
public enum Trigger {
    /** A screening first found it. */
    FIRST_IDENTIFIED,
    /** A person confirmed it. */
    CONFIRMED,
    /** Property was blocked. */
    BLOCKED,
    /** A transaction was rejected. */
    REJECTED,
    /** A relief that was relied on ended. */
    EXPIRY,
    /** A phase took effect. */
    PHASE,
    /** Another duty was due. */
    DUTY,
    /** No clock: it is due as long as the measure binds, or on its own day. */
    STANDING;

    /** The event in words, for example {@code first identified}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The trigger that an option of a reading names, for example {@code first identified}. */
    public static Optional<Trigger> named(String option) {
        String wanted = option.toUpperCase(Locale.ROOT).replace(' ', '_');
        for (Trigger trigger : values()) {
            if (trigger.name().equals(wanted)) {
                return Optional.of(trigger);
            }
        }
        return Optional.empty();
    }
}

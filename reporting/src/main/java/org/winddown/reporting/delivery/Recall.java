package org.winddown.reporting.delivery;

import java.time.Instant;
import java.util.List;
import org.winddown.reporting.model.Fingerprint;

/**
 * A bad input, rule or run, and what was made of it.
 *
 * @param id hash of basis and subject, 64 hexadecimal digits
 * @param basis what kind of thing is withdrawn
 * @param subject which one
 * @param unit code of the unit whose reports are wrong, with those of the enterprise; {@code *} for those of all
 * @param reason why; may be empty
 * @param by who said so
 * @param at when
 * @param runs ids of the runs that rest on it
 */
public record Recall(
        String id, Basis basis, String subject, String unit, String reason, String by, Instant at, List<String> runs) {

    /** Reports of every unit. */
    public static final String ALL = "*";

    /** What can be withdrawn. */
    public enum Basis {
        SNAPSHOT,
        IMPORT,
        MEASURE,
        RUN
    }

    public Recall {
        runs = List.copyOf(runs);
    }

    /** A recall with the id that basis and subject give it. */
    public static Recall of(
            Basis basis, String subject, String unit, String reason, String by, Instant at, List<String> runs) {
        return new Recall(
                Fingerprint.of(List.of("recall", basis.name(), subject)), basis, subject, unit, reason, by, at, runs);
    }
}

package org.winddown.decisions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.winddown.decisions.hold.HeldAsset;
import org.winddown.decisions.hold.LegalHold;
import org.winddown.decisions.hold.Release;
import org.winddown.decisions.register.RefusedEntryException;
import org.winddown.decisions.store.HoldTables;

/** The register of legal holds; nothing is ever overwritten. Safe for use by several threads. */
public final class Holds {

    private static final Instant END_OF_TIME =
            LocalDateTime.of(9999, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

    private final HoldTables tables;

    public Holds(DataSource dataSource) {
        this.tables = new HoldTables(dataSource);
    }

    /**
     * Places a hold; its instants are kept to the microsecond.
     *
     * @return the hold as it is kept
     * @throws RefusedEntryException when the asset is held for the same matter already
     */
    public LegalHold place(LegalHold hold) {
        LegalHold kept = new LegalHold(
                hold.asset(),
                hold.matter(),
                hold.reason(),
                hold.placedBy(),
                hold.placedAt().truncatedTo(ChronoUnit.MICROS),
                hold.recordedAt().truncatedTo(ChronoUnit.MICROS),
                hold.recordedBy());
        return tables.inOneTransaction(() -> {
            knownAt(END_OF_TIME).stream()
                    .filter(each -> each.release().isEmpty())
                    .map(HeldAsset::hold)
                    .filter(each ->
                            each.asset().equals(kept.asset()) && each.matter().equals(kept.matter()))
                    .findFirst()
                    .ifPresent(before -> {
                        throw new RefusedEntryException(kept.asset() + " is held for matter " + kept.matter()
                                + " already, by " + before.placedBy() + " from " + before.placedAt()
                                + " on. Nothing more is needed.");
                    });
            tables.add(kept);
            return kept;
        });
    }

    /**
     * Releases a hold.
     *
     * @param now from when it no longer holds
     * @throws RefusedEntryException when there is no such hold, or it was released before
     */
    public Release release(String id, String by, String reason, Instant now) {
        Release release = new Release(id, now.truncatedTo(ChronoUnit.MICROS), by, reason);
        return tables.inOneTransaction(() -> {
            HeldAsset found = knownAt(END_OF_TIME).stream()
                    .filter(each -> each.hold().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new RefusedEntryException(
                            "There is no legal hold " + id + ". List them with: winddown holds list"));
            found.release().ifPresent(before -> {
                throw new RefusedEntryException("Legal hold " + id + " was released before, by " + before.by() + " at "
                        + before.releasedAt() + ": " + before.reason());
            });
            tables.add(release);
            return release;
        });
    }

    /** The holds recorded at or before an instant in the order of recording, released ones as well. */
    public List<HeldAsset> knownAt(Instant knownAt) {
        Map<String, Release> released = new HashMap<>();
        tables.releases(knownAt).forEach(each -> released.put(each.holdId(), each));
        return tables.holds(knownAt).stream()
                .map(each -> new HeldAsset(each, Optional.ofNullable(released.get(each.id()))))
                .toList();
    }
}

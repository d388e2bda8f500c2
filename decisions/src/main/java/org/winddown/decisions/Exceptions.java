package org.winddown.decisions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.winddown.decisions.acceptance.AcceptanceFile;
import org.winddown.decisions.acceptance.AcceptedFinding;
import org.winddown.decisions.acceptance.Revocation;
import org.winddown.decisions.register.RefusedEntryException;
import org.winddown.decisions.register.RegisterResult;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.decisions.sheet.RefusedDecisionsException;
import org.winddown.decisions.store.AcceptanceTables;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.pack.Measure;

/**
 * The register of exceptions: findings that somebody accepted for a limited time. They stand beside verdicts and change
 * none; nothing is ever overwritten. Safe for use by several threads.
 */
public final class Exceptions {

    private static final Instant END_OF_TIME =
            LocalDateTime.of(9999, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

    private final AcceptanceTables tables;
    private final RuleBook book;

    public Exceptions(DataSource dataSource) {
        this.tables = new AcceptanceTables(dataSource);
        this.book = new RuleBook(dataSource);
    }

    /**
     * Records the exceptions of a file, in one transaction; what is on record already is not written again.
     *
     * @param inventory what the sources say, to know units and assets
     * @param now when the file is read
     * @param by who records them
     * @throws RefusedDecisionsException when a column is missing; nothing is recorded then
     */
    public RegisterResult load(DecisionFile file, Inventory inventory, Instant now, String by) {
        Instant loadedAt = now.truncatedTo(ChronoUnit.MICROS);
        Set<String> measures = book.measures(loadedAt).stream().map(Measure::id).collect(Collectors.toSet());
        Set<String> units = inventory.units().keySet();
        AcceptanceFile exceptions = new AcceptanceFile(tables.acceptances(END_OF_TIME), units, measures, by);
        exceptions.read(file, loadedAt);
        Set<AssetKey> stored = inventory.assets(exceptions.assets(), loadedAt).keySet();
        return tables.inOneTransaction(() -> {
            exceptions.recorded().forEach(each -> tables.add(each, loadedAt));
            return exceptions.outcome(stored::contains);
        });
    }

    /**
     * Ends an exception before its time.
     *
     * @param now from when it no longer counts
     * @throws RefusedEntryException when there is no such exception, or it was revoked before
     */
    public Revocation revoke(String id, String by, String reason, Instant now) {
        Revocation revocation = new Revocation(id, now.truncatedTo(ChronoUnit.MICROS), by, reason);
        return tables.inOneTransaction(() -> {
            AcceptedFinding found = knownAt(END_OF_TIME).stream()
                    .filter(each -> each.acceptance().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new RefusedEntryException(
                            "There is no exception " + id + ". List them with: winddown exceptions list"));
            found.revocation().ifPresent(before -> {
                throw new RefusedEntryException("Exception " + id + " was revoked before, by " + before.by() + " at "
                        + before.revokedAt() + ": " + before.reason());
            });
            tables.add(revocation);
            return revocation;
        });
    }

    /** The exceptions recorded at or before an instant in the order of recording, expired and revoked ones as well. */
    public List<AcceptedFinding> knownAt(Instant knownAt) {
        Map<String, Revocation> revoked = new HashMap<>();
        tables.revocations(knownAt).forEach(each -> revoked.put(each.acceptanceId(), each));
        return tables.acceptances(knownAt).stream()
                .map(each -> new AcceptedFinding(each, Optional.ofNullable(revoked.get(each.id()))))
                .toList();
    }
}

package org.winddown.decisions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.law.LoadedPack;
import org.winddown.decisions.law.RefusedLawException;
import org.winddown.decisions.store.RulePackTable;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePackException;
import org.winddown.rules.pack.RulePacks;

/**
 * The rule packs in force: those that ship with the program, and in their place those that people loaded, from the
 * instant at which they were loaded or, where a second person had to approve them, approved. Nothing is ever taken out,
 * so that what was in force at an instant can be told for ever. Safe for use by several threads.
 */
public final class RuleBook {

    private final RulePackTable table;

    public RuleBook(DataSource dataSource) {
        this.table = new RulePackTable(dataSource);
    }

    /**
     * A pack in force.
     *
     * @param name file name for messages
     * @param text the YAML
     * @param from since when; null for a pack that ships with the program
     */
    public record Page(String name, String text, @Nullable Instant from) {}

    /** The packs in force at an instant, by id: those that ship first, in their order. */
    public Map<String, Page> at(Instant knownAt) {
        Map<String, Page> pages = new LinkedHashMap<>();
        RulePacks.ids().forEach(id -> pages.put(id, new Page(id + ".yaml", RulePacks.pack(id), null)));
        Map<String, Instant> since = new LinkedHashMap<>();
        for (LoadedPack pack : table.all()) {
            Instant from = pack.inForceFrom();
            Instant other = since.getOrDefault(pack.measure(), Instant.MIN);
            if (from != null && !from.isAfter(knownAt) && !from.isBefore(other)) {
                since.put(pack.measure(), from);
                pages.put(pack.measure(), new Page(pack.fileName(), pack.text(), from));
            }
        }
        return pages;
    }

    /**
     * The measures of the packs in force at an instant, as far as they were known then.
     *
     * @throws RulePackException when a pack that was loaded once can no longer be read
     */
    public List<Measure> measures(Instant knownAt) {
        return known(at(knownAt).values(), knownAt);
    }

    private static List<Measure> known(Collection<Page> pages, Instant knownAt) {
        return pages.stream()
                .map(page -> RulePacks.reader().read(page.name(), page.text()))
                .filter(measure -> !measure.recordedAt().isAfter(knownAt))
                .map(measure -> measure.knownAt(knownAt))
                .toList();
    }

    /** All loads, in the order of loading. */
    public List<LoadedPack> loads() {
        return table.all();
    }

    /**
     * Keeps a pack that somebody loads; it is in force from then on unless it needs approval.
     *
     * @return as kept, with its number
     * @throws RefusedLawException when the same text is in force
     */
    public LoadedPack load(LoadedPack pack) {
        if (pack.sha256().equals(pack.replaces())) {
            throw new RefusedLawException("Version " + pack.version() + " of " + pack.measure()
                    + " is in force with the same text already; nothing was loaded.");
        }
        table.add(pack);
        return table.all().stream()
                .filter(each -> each.sha256().equals(pack.sha256()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("The load of " + pack.measure() + " was not kept."));
    }

    /**
     * Keeps what a second person says of a load that waits.
     *
     * @param inForce hash of the text that is in force for the measure now; empty when there is none
     * @return as decided
     * @throws RefusedLawException when there is no such load, it does not wait, the same person loaded it, or another
     *     version came into force since, so that its flips were counted against something else
     */
    public LoadedPack decide(long number, LoadedPack.Approval approval, String inForce) {
        LoadedPack pack = find(number)
                .orElseThrow(
                        () -> new RefusedLawException("There is no load " + number + ". See: winddown rules loaded"));
        if (pack.state() != LoadedPack.State.WAITING) {
            throw new RefusedLawException(
                    "Load " + number + " does not wait for approval: it is " + pack.state() + ".");
        }
        if (samePerson(pack.loadedBy(), approval.by())) {
            throw new RefusedLawException("Load " + number + " was made by " + pack.loadedBy()
                    + "; a second person must decide on it, with --by NAME.");
        }
        if (approval.approved() && !pack.replaces().equals(inForce)) {
            throw new RefusedLawException("Another version of " + pack.measure() + " came into force after load "
                    + number + " was made, so its flips no longer hold. Load it again.");
        }
        if (!table.add(
                number,
                new LoadedPack.Approval(
                        approval.at().truncatedTo(ChronoUnit.MICROS),
                        approval.by(),
                        approval.approved(),
                        approval.reason()))) {
            throw new RefusedLawException("Somebody else decided on load " + number + " in the meantime.");
        }
        return find(number).orElseThrow(() -> new IllegalStateException("Load " + number + " is gone."));
    }

    private Optional<LoadedPack> find(long number) {
        return table.all().stream().filter(each -> each.number() == number).findFirst();
    }

    private static boolean samePerson(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

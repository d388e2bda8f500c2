package org.winddown.decisions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.winddown.decisions.law.LoadedPack;
import org.winddown.decisions.law.RefusedLawException;
import org.winddown.decisions.store.RulePackTable;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePackException;
import org.winddown.rules.pack.RulePackReader;
import org.winddown.rules.pack.RulePacks;

/**
 * The rule packs in force: those that ship with the program, and in their place those that people loaded and, where
 * that was needed, a second person approved.
 *
 * <p>What was known at an instant is told by the {@code recorded-at} printed in each pack, never by the time at which
 * it was loaded: of the versions in force today the newest that was recorded by then counts. Nothing is ever taken out.
 * Safe for use by several threads.
 */
public final class RuleBook {

    private static final Comparator<LoadedPack> BY_FORCE = Comparator.comparing(
                    (LoadedPack load) -> Optional.ofNullable(load.inForceFrom()).orElse(Instant.MIN))
            .thenComparing(LoadedPack::number);

    private final RulePackTable table;

    public RuleBook(DataSource dataSource) {
        this.table = new RulePackTable(dataSource);
    }

    /**
     * A version of a pack.
     *
     * @param name file name for messages
     * @param text the YAML
     * @param sha256 hash of the text, 64 hexadecimal digits
     * @param load number of the load; 0 for a pack that ships with the program
     */
    public record Page(String name, String text, String sha256, long load) {

        static Page shipped(String id) {
            String text = RulePacks.pack(id);
            return new Page(id + ".yaml", text, RulePackReader.sha256(text), 0);
        }

        /**
         * The measure.
         *
         * @throws RefusedLawException when a loaded pack can no longer be read; says how to get on
         */
        public Measure measure() {
            try {
                return RulePacks.reader().read(name, text);
            } catch (RulePackException e) {
                if (load == 0) {
                    throw e;
                }
                throw new RefusedLawException(
                        "Load " + load + " can no longer be read by this version of Winddown. Correct " + name
                                + " and load it again with: winddown rules load FILE --by NAME\n  "
                                + String.join("\n  ", e.problems()),
                        e);
            }
        }
    }

    /**
     * The version of a measure known at an instant.
     *
     * @return empty when there is no such measure, or no version of it was loaded and none ships
     */
    public Optional<Page> page(String measure, Instant knownAt) {
        LoadedPack load = loadsAt(knownAt).get(measure);
        if (load != null) {
            return Optional.of(page(load));
        }
        return RulePacks.ids().contains(measure) ? Optional.of(Page.shipped(measure)) : Optional.empty();
    }

    /**
     * The measures known at an instant, as far as they were known then: those that ship first, in their order.
     *
     * @throws RefusedLawException when a pack that was loaded once can no longer be read
     */
    public List<Measure> measures(Instant knownAt) {
        return pages(knownAt).values().stream()
                .flatMap(page -> page.measure().knownAt(knownAt).stream())
                .toList();
    }

    /**
     * The packs that count at an instant by id of the measure, those that ship first, in their order; also shipped ones
     * that were not known yet.
     */
    public Map<String, Page> pages(Instant knownAt) {
        Map<String, LoadedPack> loads = loadsAt(knownAt);
        Map<String, Page> pages = new LinkedHashMap<>();
        Stream.concat(RulePacks.ids().stream(), loads.keySet().stream()).forEach(id -> {
            LoadedPack load = loads.get(id);
            pages.computeIfAbsent(id, each -> load == null ? Page.shipped(each) : page(load));
        });
        return pages;
    }

    private Page page(LoadedPack load) {
        return new Page(load.fileName(), table.text(load.number()), load.sha256(), load.number());
    }

    /** The loads that count at an instant, by id of the measure, in the order of coming into force. */
    private Map<String, LoadedPack> loadsAt(Instant knownAt) {
        List<LoadedPack> inForce = new ArrayList<>(table.all());
        inForce.removeIf(load -> load.inForceFrom() == null || load.recordedAt().isAfter(knownAt));
        inForce.sort(BY_FORCE);
        Map<String, LoadedPack> newest = new LinkedHashMap<>();
        inForce.forEach(load -> newest.put(load.measure(), load));
        return newest;
    }

    /** All loads, in the order of loading. */
    public List<LoadedPack> loads() {
        return table.all();
    }

    /** One load. */
    public Optional<LoadedPack> load(long number) {
        return table.find(number);
    }

    /**
     * Keeps a pack that somebody loads; it is in force from then on unless it needs approval.
     *
     * @param text the YAML
     * @return as kept, with its number
     * @throws RefusedLawException when the same text is in force, when the pack was recorded after it was loaded, or
     *     when another version came into force since its flips were counted
     */
    public LoadedPack load(LoadedPack pack, String text) {
        String what = "Version " + pack.version() + " of " + pack.measure();
        if (pack.sha256().equals(pack.replaces())) {
            throw new RefusedLawException(what + " is in force with the same text already; nothing was loaded.");
        }
        if (pack.recordedAt().isAfter(pack.loadedAt())) {
            throw new RefusedLawException(what + " says that it was recorded at " + pack.recordedAt()
                    + ", which is still to come; nothing was loaded. Correct recorded-at.");
        }
        return alone(pack.measure(), () -> {
            if (!inForce(pack.measure(), pack.loadedAt()).equals(pack.replaces())) {
                throw changedMeanwhile(pack.measure());
            }
            return kept(table.add(pack, text));
        });
    }

    /** Hash of the version in force of a measure; empty when there is none. */
    private String inForce(String measure, Instant now) {
        return page(measure, now).map(Page::sha256).orElse("");
    }

    private LoadedPack kept(long number) {
        return table.find(number).orElseThrow(() -> new IllegalStateException("Load " + number + " was not kept."));
    }

    private LoadedPack alone(String measure, Supplier<LoadedPack> work) {
        try {
            return table.alone(work);
        } catch (ConcurrencyFailureException | DuplicateKeyException e) {
            throw changedMeanwhile(measure);
        }
    }

    private static RefusedLawException changedMeanwhile(String measure) {
        return new RefusedLawException("Somebody else changed what is in force of " + measure
                + " in the meantime; nothing was kept. Look with: winddown rules loaded, and try again.");
    }

    /**
     * Keeps what a second person says of a load that waits.
     *
     * @return as decided
     * @throws RefusedLawException when there is no such load, it does not wait, the same person loaded it, or another
     *     version came into force since, so that its flips were counted against something else
     */
    public LoadedPack decide(long number, LoadedPack.Approval approval) {
        LoadedPack pack = table.find(number)
                .orElseThrow(
                        () -> new RefusedLawException("There is no load " + number + ". See: winddown rules loaded"));
        if (samePerson(pack.loadedBy(), approval.by())) {
            throw new RefusedLawException("Load " + number + " was made by " + pack.loadedBy()
                    + "; a second person must decide on it, with --by NAME.");
        }
        return alone(pack.measure(), () -> decided(kept(number), approval));
    }

    private LoadedPack decided(LoadedPack pack, LoadedPack.Approval approval) {
        long number = pack.number();
        if (pack.state() != LoadedPack.State.WAITING) {
            throw new RefusedLawException(
                    "Load " + number + " does not wait for approval: it is " + pack.state() + ".");
        }
        if (approval.approved() && !pack.replaces().equals(inForce(pack.measure(), approval.at()))) {
            throw new RefusedLawException("Another version of " + pack.measure() + " came into force after load "
                    + number + " was made, so its flips no longer hold. Load it again.");
        }
        table.add(
                number,
                new LoadedPack.Approval(
                        approval.at().truncatedTo(ChronoUnit.MICROS),
                        approval.by(),
                        approval.approved(),
                        approval.reason()));
        return kept(number);
    }

    private static boolean samePerson(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

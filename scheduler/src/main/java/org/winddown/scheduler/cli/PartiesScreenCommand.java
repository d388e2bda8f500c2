package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.PartyLists;
import org.winddown.ingest.list.ListVersion;
import org.winddown.rules.identification.name.NameDecision;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.lookup.ListsInForce;
import org.winddown.rules.party.lookup.PartyHit;
import org.winddown.rules.party.lookup.PartyJudge;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.match.PartyRecognition;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks up names in the loaded lists. */
@Command(
        name = "screen",
        description = "Tell for each name of a CSV file whether it is on a loaded list.",
        mixinStandardHelpOptions = true)
final class PartiesScreenCommand implements Callable<Integer> {

    private static final List<String> ADDED = List.of(
            "decision",
            "confidence",
            "list",
            "list_version",
            "entry_id",
            "listed_name",
            "alias_strength",
            "further_hits",
            "evidence",
            "counts_as");
    private static final List<String> NOTHING =
            List.of(NameDecision.NO_MATCH.name(), "0.00", "", "", "", "", "", "0", "", "");

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(
            names = "--file",
            required = true,
            paramLabel = "IN.csv",
            description = "Columns name and, as far as known, schema (Person, Company, Organization).")
    private Path in = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "OUT.csv",
            description = "The same rows, each with its surest hit.")
    private Path out = Path.of("");

    @Option(names = "--list", paramLabel = "NAME", description = "Only this list; may be repeated. Default: all.")
    private List<String> lists = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "The versions that were known at this instant; default: now.")
    private @Nullable Instant asOf;

    @Option(names = "--decisions", description = "Heed what people decided about matches of parties.")
    private boolean decisions;

    PartiesScreenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Instant at = asOf == null ? SystemTime.clock().instant() : asOf;
        try (Services services = options.open()) {
            PartyLists loaded = services.partyLists();
            List<ListVersion> versions = loaded.knownAt(at).stream()
                    .filter(version -> lists.isEmpty() || lists.contains(version.list()))
                    .toList();
            check(versions, at);
            PartyJudge judge =
                    decisions ? new PartyRecognition(services.matches().knownAt(at)) : PartyJudge.NOBODY;
            ListsInForce inForce = services.listsInForce(versions);
            screen((name, kind) -> answer(inForce.find(name, kind, judge)));
            versions.forEach(version -> console.err()
                    .println("Screened against " + version.label() + ", published " + version.publishedAt() + ", "
                            + version.entries() + " entries."));
        }
        return Cli.DONE;
    }

    private void check(List<ListVersion> versions, Instant at) {
        List<String> known = versions.stream().map(ListVersion::list).toList();
        for (String list : lists) {
            if (!known.contains(list)) {
                throw new CommandException(
                        "No version of the list \"" + list + "\" was known at " + at + ". See winddown parties lists.");
            }
        }
        if (versions.isEmpty()) {
            throw new CommandException("No list was known at " + at
                    + ": names would look clean that nobody looked up. Load one with winddown parties load.");
        }
    }

    private void screen(BiFunction<String, NameKind, List<String>> answered) {
        DecisionCounts<NameDecision> counts = new DecisionCounts<>(NameDecision.class);
        Map<String, List<String>> answers = new HashMap<>();
        new AnsweredCsv(in, out).write(List.of(List.of("name")), ADDED, question -> {
            String name = question.cell("name");
            NameKind kind = NameKind.of(question.cell("schema"));
            List<String> answer = answers.computeIfAbsent(kind + "\n" + name, key -> answered.apply(name, kind));
            counts.add(NameDecision.valueOf(answer.get(0)));
            return answer;
        });
        console.out().println(counts.words());
    }

    private static List<String> answer(List<PartyHit> found) {
        if (found.isEmpty()) {
            return NOTHING;
        }
        PartyHit best = found.stream().filter(PartyHit::matches).findFirst().orElse(found.get(0));
        return List.of(
                best.decision().name(),
                String.format(Locale.ROOT, "%.2f", best.confidence()),
                best.list(),
                best.version().substring(best.version().indexOf('#') + 1),
                best.party().id(),
                best.name().text(),
                best.name().strength().name(),
                String.valueOf(
                        found.stream().skip(1).filter(hit -> !hit.denied()).count()),
                "name = " + best.evidence(),
                String.join(" ", new TreeSet<>(best.countsAs())));
    }
}

package org.winddown.scheduler.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.party.ownership.BlockedBy;
import org.winddown.rules.party.ownership.OwnershipDecision;
import org.winddown.rules.party.ownership.OwnershipGraph;
import org.winddown.rules.party.ownership.OwnershipRule;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether some parties own enough of a party. */
@Command(
        name = "owned",
        description =
                "Say whether listed parties own enough of a party: 50 percent or more, together, at every link of a"
                        + " chain.",
        mixinStandardHelpOptions = true)
final class PartiesOwnedCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "PARTY", description = "Name of the party, as in the files of owners.")
    private String party = "";

    @Option(
            names = "--listed",
            paramLabel = "NAME",
            required = true,
            description = "A party that is listed, as in the files of owners; may be repeated.")
    private List<String> listed = List.of();

    @Option(names = "--on", paramLabel = "DATE", description = "The day asked for; default: today (UTC).")
    private @Nullable LocalDate day;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "Only owners recorded then; default: now.")
    private @Nullable Instant knownAt;

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            defaultValue = "50",
            description = "Percentage that is enough; default: ${DEFAULT-VALUE}.")
    private BigDecimal threshold = BigDecimal.valueOf(50);

    @Option(names = "--strict", description = "Exit with 3 when the answer is UNKNOWN.")
    private boolean strict;

    PartiesOwnedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (threshold.signum() <= 0 || threshold.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new CommandException("--threshold is " + threshold + "; write more than 0 and at most 100.");
        }
        Instant now = SystemTime.clock().instant();
        OwnershipGraph graph;
        try (Services services = options.open()) {
            graph = OwnershipGraph.of(services.owners().knownAt(knownAt == null ? now : knownAt));
        }
        Set<String> names = new LinkedHashSet<>(listed);
        BlockedBy answer = graph.blocked(
                party,
                names,
                day == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : day,
                new OwnershipRule(threshold, true, true));
        if (options.json()) {
            console.out().println(Json.of(json(answer)));
        } else {
            console.out().println(answer.party() + " on " + answer.day() + ": " + answer.decision());
            answer.words().forEach(console.out()::println);
            if (answer.unrecorded().signum() > 0) {
                console.out()
                        .println("No owner of "
                                + answer.unrecorded().stripTrailingZeros().toPlainString() + " percent of "
                                + answer.party() + " is on record.");
            }
        }
        return strict && answer.decision() == OwnershipDecision.UNKNOWN ? Cli.HELD : Cli.DONE;
    }

    private static Map<String, Object> json(BlockedBy answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("party", answer.party());
        json.put("on", answer.day().toString());
        json.put("decision", answer.decision().name());
        json.put("atLeast", answer.direct().atLeast().toPlainString());
        json.put("atMost", answer.direct().atMost().toPlainString());
        json.put("listedOwners", answer.listedOwners());
        json.put("proof", answer.words());
        json.put("unrecorded", answer.unrecorded().toPlainString());
        return json;
    }
}

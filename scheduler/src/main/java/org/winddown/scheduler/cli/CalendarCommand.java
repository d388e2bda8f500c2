package org.winddown.scheduler.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.timeline.AssetsByFacts;
import org.winddown.scheduler.timeline.DeadlineCalendar;
import org.winddown.scheduler.timeline.Deadlines;
import org.winddown.scheduler.timeline.SharedDeadline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code winddown calendar}: the deadlines of a unit as a calendar file. */
@Command(
        name = "calendar",
        description = "Write the deadlines of a unit, notice days of auto-renewals included, as an iCalendar file.",
        mixinStandardHelpOptions = true)
final class CalendarCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--unit", paramLabel = "CODE", required = true, description = "Business unit.")
    private String unit = "";

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            required = true,
            converter = InstantOption.class,
            description = "Deadlines from here on.")
    private Instant from = Instant.MIN;

    @Option(
            names = "--to",
            paramLabel = "INSTANT",
            required = true,
            converter = InstantOption.class,
            description = "Deadlines before here.")
    private Instant until = Instant.MAX;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "File to write, for example NYC.ics.")
    private Path out = Path.of("");

    @Mixin
    private NowOptions times = new NowOptions();

    CalendarCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!from.isBefore(until)) {
            throw new ParameterException(
                    spec.commandLine(), "--from " + from + " --to " + until + ": --to must be later than --from");
        }
        Instant at = times.asOf();
        try (Services services = options.open()) {
            BusinessUnit of = NamedUnits.asOf(services, unit, at);
            AssetsByFacts profiles = new AssetsByFacts();
            Screening screening = services.screening(services.law(times.knownAt()), at);
            screening.look(Screening.Scope.touched(Set.of(unit)), profiles);
            List<SharedDeadline> deadlines = new Deadlines(screening.law().measures()).of(unit, profiles, from, until);
            if (!deadlines.isEmpty()) {
                write(new DeadlineCalendar(of, at).file(deadlines));
            }
            print(deadlines.size());
        }
        return Cli.DONE;
    }

    private void print(int deadlines) {
        if (options.json()) {
            console.out()
                    .println(Json.of(Map.of(
                            "unit", unit, "deadlines", deadlines, "file", deadlines == 0 ? "" : out.toString())));
        } else if (deadlines == 0) {
            console.out()
                    .println(unit + ": no deadline from " + from + " to " + until + "; " + out + " was not written");
        } else {
            console.out()
                    .println(unit + ": " + deadlines + (deadlines == 1 ? " deadline in " : " deadlines in ") + out);
        }
    }

    private void write(byte[] bytes) {
        try {
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(out, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + out + ".", e);
        }
    }
}

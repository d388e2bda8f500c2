package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.winddown.scheduler.bridge.BridgeClient;
import org.winddown.scheduler.bridge.BridgeException;
import org.winddown.scheduler.bridge.Call;
import org.winddown.scheduler.bridge.Served;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.store.Home;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "winddown",
        description = "Tells what may no longer be bought, updated, run, resold or embedded, and from which second on.",
        mixinStandardHelpOptions = true,
        version = "winddown 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UnitsCommand.class,
            SourcesCommand.class,
            MappingCommand.class,
            ImportCommand.class,
            UndoCommand.class,
            ReleaseCommand.class,
            AbsentCommand.class,
            RemovedCommand.class,
            FindingsCommand.class,
            WhatIfCommand.class,
            CalendarCommand.class,
            ExplainCommand.class,
            TraceCommand.class,
            SampleCommand.class,
            SwapsCommand.class,
            HostsCommand.class,
            CheckCommand.class,
            AssessmentsCommand.class,
            DecideCommand.class,
            ExceptionsCommand.class,
            HoldsCommand.class,
            SignoffCommand.class,
            MatchesCommand.class,
            ExportCommand.class,
            ScreenCommand.class,
            ReportCommand.class,
            VerifyCommand.class,
            EvidenceCommand.class,
            HistoryCommand.class,
            RecipientsCommand.class,
            DeliverCommand.class,
            DeliveriesCommand.class,
            RecallCommand.class,
            NightlyCommand.class,
            DemoCommand.class,
            ServeCommand.class,
            AccountsCommand.class,
            IdentifyCommand.class,
            PartiesCommand.class,
            TemplateCommand.class,
            ReportTemplateCommand.class,
            RulesCommand.class,
            WarmUpCommand.class
        })
public final class Cli implements Runnable {

    /** Done. */
    public static final int DONE = 0;
    /** The run failed. */
    public static final int FAILED = 1;
    /** Wrong use. */
    public static final int WRONG_USE = 2;
    /** Done, with something held for a person. */
    public static final int HELD = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Function<Home, Services> opening;

    private Cli(Function<Home, Services> opening) {
        this.opening = opening;
    }

    Services services(Home home) {
        return opening.apply(home);
    }

    /**
     * Runs a command in this process, or on the server that holds the database it needs.
     *
     * @param console where it prints
     * @param args the words after {@code winddown}
     * @return exit code
     */
    public static int run(Console console, String... args) {
        return run(console, Optional.empty(), Cli::openOrForward, args);
    }

    /**
     * Runs a command for another process.
     *
     * @param folder working folder of that process; relative paths are taken from there
     * @param services what it works on, whatever home it names
     */
    public static int runFor(Console console, Path folder, Services services, String... args) {
        return run(console, Optional.of(folder), home -> services, args);
    }

    private static Services openOrForward(Home home) {
        if (!System.getenv().getOrDefault("WINDDOWN_DB_URL", "").isEmpty()) {
            return Services.open(home, System.getenv());
        }
        Optional<Served> served = Served.of(home);
        if (served.isPresent()) {
            throw new ServedException(served.get());
        }
        return Services.open(home, System.getenv());
    }

    private static int run(Console console, Optional<Path> folder, Function<Home, Services> opening, String... args) {
        CommandLine line = new CommandLine(new Cli(opening), new Commands(console));
        line.setOut(console.out());
        line.setErr(console.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        folder.ifPresent(base -> line.registerConverter(Path.class, base::resolve));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof ServedException elsewhere) {
                String here = Path.of("").toAbsolutePath().toString();
                Call call = new Call(List.of(args), here, console.terminal(), console.user());
                return forward(console, elsewhere.served(), call);
            }
            if (failure.getClass().getName().startsWith("org.winddown.")) {
                console.err().println(failure.getMessage());
                return FAILED;
            }
            throw failure;
        });
        int code = line.execute(args);
        console.out().flush();
        console.err().flush();
        return code;
    }

    private static int forward(Console console, Served served, Call call) {
        try {
            return BridgeClient.run(served, call, console.out(), console.err());
        } catch (BridgeException e) {
            console.err().println(e.getMessage());
            return FAILED;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See winddown --help.");
    }
}

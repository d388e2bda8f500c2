package org.winddown.scheduler.cli;

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
            ImportCommand.class,
            FindingsCommand.class,
            ExplainCommand.class,
            DecideCommand.class,
            ExportCommand.class,
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

    /**
     * Runs a command.
     *
     * @param console where it prints
     * @param args the words after {@code winddown}
     * @return exit code
     */
    public static int run(Console console, String... args) {
        CommandLine line = new CommandLine(new Cli(), new Commands(console));
        line.setOut(console.out());
        line.setErr(console.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CommandException
                    || failure.getClass().getName().startsWith("org.winddown.")) {
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

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See winddown --help.");
    }
}

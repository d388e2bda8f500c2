package org.winddown.scheduler.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Parties, the lists they may be on, and who owns them. */
@Command(
        name = "parties",
        description = "Restricted-party lists, who is on them, and who owns whom.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PartiesLoadCommand.class,
            PartiesListsCommand.class,
            PartiesScreenCommand.class,
            PartiesCompareCommand.class,
            PartiesOwnersCommand.class,
            PartiesOwnedCommand.class
        })
final class PartiesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See winddown parties --help.");
    }
}

package org.winddown.scheduler.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The other parties of contracts. */
@Command(
        name = "parties",
        description = "The other parties of contracts: who owns them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PartiesOwnersCommand.class, PartiesOwnedCommand.class})
final class PartiesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See winddown parties --help.");
    }
}

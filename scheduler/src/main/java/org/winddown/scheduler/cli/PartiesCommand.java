package org.winddown.scheduler.cli;

import picocli.CommandLine.Command;

/** Parties and the lists they may be on. */
@Command(
        name = "parties",
        description = "Restricted-party lists, and who is on them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PartiesLoadCommand.class,
            PartiesListsCommand.class,
            PartiesScreenCommand.class,
            PartiesCompareCommand.class
        })
final class PartiesCommand {}

package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.plan.PlanId;
import org.winddown.ingest.plan.Terms;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** On which terms a file is imported. */
final class PlanOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--plan",
            paramLabel = "ID",
            description = "Import only if it does what the dry run with this plan told.")
    private @Nullable String plan;

    @Option(
            names = "--changes",
            paramLabel = "FILE",
            description = "Write every change, cell by cell, as CSV, or as JSON when the name ends in .json.")
    private @Nullable Path changes;

    @Option(names = "--partial", description = "The file holds a part of the inventory: what it does not name stays.")
    private boolean partial;

    @Option(names = "--again", description = "Import once more a file whose import was undone.")
    private boolean again;

    Terms terms() {
        return new Terms(partial, again, plan == null ? Optional.empty() : Optional.of(planned(plan)));
    }

    private PlanId planned(String id) {
        return PlanId.parse(id)
                .orElseThrow(() -> wrong("--plan \"" + id + "\" is not the id of a plan. Copy it from the line \"plan\""
                        + " that import --dry-run prints."));
    }

    Optional<Path> changes() {
        return Optional.ofNullable(changes);
    }

    /** Whether somebody wants to know every change. */
    boolean tellsChanges(boolean dryRun) {
        return dryRun || changes != null;
    }

    /** A plan and a file of changes belong to one file. */
    void requireOneFile(List<Path> files) {
        if (files.size() > 1 && (plan != null || changes != null)) {
            throw wrong(
                    "--plan and --changes are for one FILE; " + files.size() + " are named. Import them one by one.");
        }
    }

    private RuntimeException wrong(String message) {
        return command == null
                ? new IllegalStateException("The options belong to no command.")
                : new ParameterException(command.commandLine(), message);
    }
}

package org.winddown.scheduler.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.ImportStory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.reporting.delivery.Recall;
import org.winddown.reporting.delivery.Recall.Basis;
import org.winddown.reporting.store.RunRecord;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is wrong with the reports: one of an inventory, an import, a measure or the run. */
final class RecallBasis {

    @Option(names = "--snapshot", paramLabel = "ID", description = "A bad inventory.")
    private @Nullable String snapshot;

    @Option(names = "--import", paramLabel = "ID", description = "A bad import, or the beginning of its id.")
    private @Nullable String importId;

    @Option(names = "--run", paramLabel = "ID", description = "A bad run, or the beginning of its id.")
    private @Nullable String run;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable Rule rule;

    /** A version of a measure. */
    static final class Rule {

        @Option(names = "--measure", required = true, paramLabel = "ID", description = "A bad measure.")
        private String measure = "";

        @Option(names = "--version", required = true, paramLabel = "N", description = "Its version.")
        private String version = "";
    }

    /**
     * What was found.
     *
     * @param unit code of the unit whose reports are meant; {@code *} for all
     * @param runs those that rest on it, the latest first
     */
    record Found(Basis basis, String subject, String unit, List<RunRecord> runs) {

        String words() {
            return switch (basis) {
                case SNAPSHOT -> "inventory " + subject;
                case IMPORT -> "import " + subject;
                case MEASURE -> "measure " + subject;
                case RUN -> "run " + subject;
            };
        }
    }

    /**
     * Finds it.
     *
     * @throws CommandException when there is no such thing
     */
    Found find(Services services) {
        if (snapshot != null) {
            List<RunRecord> runs = services.register().runsOn(List.of(snapshot));
            return new Found(Basis.SNAPSHOT, snapshot, unitOf(services, snapshot, runs), runs);
        }
        if (importId != null) {
            return imported(services, importId);
        }
        if (rule != null) {
            return new Found(
                    Basis.MEASURE,
                    rule.measure + " version " + rule.version,
                    Recall.ALL,
                    services.recalls().runsUnder(rule.measure, rule.version));
        }
        String beginning = run == null ? "" : run;
        List<RunRecord> runs = services.register().runs(Integer.MAX_VALUE).stream()
                .filter(each -> each.runId().startsWith(beginning))
                .toList();
        if (runs.size() != 1) {
            throw new CommandException("There " + (runs.isEmpty() ? "is no run" : "are " + runs.size() + " runs")
                    + " whose id begins with \"" + beginning + "\". Write the id as deliveries or the report has it.");
        }
        return new Found(Basis.RUN, runs.get(0).runId(), Recall.ALL, runs);
    }

    private static Found imported(Services services, String beginning) {
        Map<String, String> units = new TreeMap<>();
        for (BusinessUnit unit : services.units().all()) {
            services.importRuns().forUnit(unit.code()).stream()
                    .map(ImportRunSummary::importId)
                    .filter(each -> each.startsWith(beginning))
                    .forEach(each -> units.put(each, unit.code()));
        }
        if (units.size() != 1) {
            throw new CommandException(
                    "There " + (units.isEmpty() ? "is no import" : "are " + units.size() + " imports")
                            + " whose id begins with \"" + beginning
                            + "\". The id is in the JSON of import, in trace and in the portal.");
        }
        String id = units.keySet().iterator().next();
        List<String> inventories =
                services.importRuns().story(id).map(ImportStory::snapshots).orElse(List.of());
        return new Found(
                Basis.IMPORT,
                id,
                String.valueOf(units.get(id)),
                services.register().runsOn(inventories));
    }

    /** The unit of an inventory, or all units when it is not found among those that the runs may have read. */
    private static String unitOf(Services services, String snapshot, List<RunRecord> runs) {
        return runs.stream()
                .flatMap(each -> services.inventory().snapshots(each.asOf()).stream())
                .filter(each -> each.snapshotId().equals(snapshot))
                .map(SnapshotRef::unit)
                .findFirst()
                .orElse(Recall.ALL);
    }
}

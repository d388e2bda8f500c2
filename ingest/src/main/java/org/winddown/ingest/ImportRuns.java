package org.winddown.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.winddown.ingest.ImportRunSummary.Standing;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.RunRow.State;
import org.winddown.ingest.store.RunTable;
import org.winddown.ingest.store.ShareTable;
import org.winddown.ingest.store.Tally;

/** What has been imported. */
public final class ImportRuns {

    private final RunTable runs;
    private final ShareTable shares;
    private final ImportStories stories;

    public ImportRuns(DataSource dataSource) {
        this.runs = new RunTable(dataSource);
        this.shares = new ShareTable(dataSource);
        this.stories = new ImportStories(dataSource);
    }

    /** Imports of a unit, the latest snapshot date first; of those that were refused also whether that is settled. */
    public List<ImportRunSummary> forUnit(String unit) {
        List<RunRow> all = runs.ofUnit(unit);
        return all.stream().map(run -> summary(run, superseding(run, all))).toList();
    }

    /** The first import that settles a refusal. */
    private static Optional<String> superseding(RunRow run, List<RunRow> all) {
        return run.state() == State.REFUSED
                ? all.stream()
                        .filter(later -> later.settles(run))
                        .min(Comparator.comparing(RunRow::startedAt).thenComparing(RunRow::importId))
                        .map(RunRow::importId)
                : Optional.empty();
    }

    /** What became of an import after its file was read; empty when there is no such import. */
    public Optional<ImportStory> story(String importId) {
        return stories.of(importId);
    }

    /** The imports of the other units' rows of the same file, by unit; empty for a file of one unit. */
    public List<ImportShare> ofSameFile(String importId) {
        return shares.beside(importId).stream()
                .map(share -> new ImportShare(share.getValue(), share.getKey()))
                .toList();
    }

    private static Standing standing(State state) {
        return switch (state) {
            case STAGING -> Standing.UNFINISHED;
            case SEALED -> Standing.IMPORTED;
            case REFUSED -> Standing.REFUSED;
            case HELD -> Standing.HELD;
            case DECLINED -> Standing.DECLINED;
        };
    }

    private static ImportRunSummary summary(RunRow run, Optional<String> supersededBy) {
        Tally tally = run.tally();
        String refused = run.outcome().refused();
        return new ImportRunSummary(
                run.importId(),
                run.file(),
                run.sha256(),
                run.source(),
                run.outcome().kinds(),
                run.reading().remarks(),
                tally.read(),
                tally.accepted(),
                tally.rejected(),
                tally.duplicate(),
                tally.blank(),
                tally.added(),
                tally.changed(),
                tally.unchanged(),
                tally.retired(),
                run.snapshotAt(),
                supersededBy.isPresent() ? Standing.SUPERSEDED : standing(run.state()),
                refused.isEmpty() ? Optional.empty() : Optional.of(refused),
                supersededBy,
                run.by());
    }
}

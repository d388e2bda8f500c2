package org.winddown.ingest.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.winddown.ingest.rows.Quoted;

/**
 * What a log of osquery says is there in the end: the rows of the last snapshot of each query on each host, and what
 * was added and not removed after it.
 *
 * <p>The whole log is looked at first, then its rows are asked for.
 */
final class OsqueryLog {

    private static final int SHOWN = 5;

    private final Map<String, String> lastRun = new HashMap<>();
    private final Map<String, Long> lastRemoval = new HashMap<>();
    private final Set<String> queries = new LinkedHashSet<>();
    private final Set<String> changing = new LinkedHashSet<>();
    private long removed;
    private long gone;
    private long earlier;

    /** Looks at a row; they are numbered in the order of the log. */
    void look(OsqueryResult result, OsqueryResult.Row row, long number) {
        if (row.removed()) {
            removed++;
            lastRemoval.put(result.identity(row), number);
        }
    }

    /** Looks at a result, which may have no rows. */
    void look(OsqueryResult result) {
        queries.add(result.query());
        if (result.snapshot()) {
            lastRun.put(result.scope(), result.run());
        } else if (!result.first()) {
            changing.add(result.query());
        }
    }

    /** Whether a row is there in the end; what is not is counted. */
    boolean stays(OsqueryResult result, OsqueryResult.Row row, long number) {
        if (row.removed()) {
            return false;
        }
        if (result.snapshot()) {
            boolean last = result.run().equals(lastRun.get(result.scope()));
            earlier += last ? 0 : 1;
            return last;
        }
        boolean stays = lastRemoval.isEmpty() || lastRemoval.getOrDefault(result.identity(row), -1L) < number;
        gone += stays ? 0 : 1;
        return stays;
    }

    /** Why what is there in the end need not be everything, in words. */
    Optional<String> incomplete() {
        return changing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "it holds what osquery saw change (" + some(changing) + "), not everything that is there.");
    }

    /** What was left out, in sentences; complete after the last row. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (queries.size() > 1) {
            remarks.add("The log holds the results of " + queries.size() + " queries: " + some(queries)
                    + ". All were read; if not all are of the inventory, send those that are as a file of their own.");
        }
        if (earlier > 0) {
            remarks.add("Left out: " + rows(earlier) + " of earlier snapshots, as the log holds a later one of the same"
                    + " query and host.");
        }
        if (removed > 0) {
            remarks.add("Left out: " + rows(removed) + " that osquery logged as removed"
                    + (gone > 0 ? ", and " + rows(gone) + " that were added before and removed then" : "") + ".");
        }
        return remarks;
    }

    private static String rows(long count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    private static String some(Set<String> names) {
        return names.stream().limit(SHOWN).map(Quoted::of).collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}

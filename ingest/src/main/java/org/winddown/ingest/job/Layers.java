package org.winddown.ingest.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winddown.ingest.plan.Fingerprint;
import org.winddown.ingest.store.SnapshotRow;
import org.winddown.ingest.store.SnapshotTable;

/**
 * A state written once more, snapshot by snapshot: each keeps the import its assets came from, so that they still lead
 * back to their file and row.
 */
public final class Layers {

    private Layers() {}

    /** The id of one snapshot of a state that an import writes; in the order of the snapshots. */
    public static String id(String importId, int number) {
        return String.format(Locale.ROOT, "%04x", number)
                + Fingerprint.of(importId, Integer.toString(number)).substring(4);
    }

    /** The ids of the snapshots of a state that an import writes, as far as it can have written any. */
    public static List<String> ids(String importId, int most) {
        return IntStream.range(0, most).mapToObj(number -> id(importId, number)).toList();
    }

    /** Copies a state under new ids, the full snapshot first; no snapshot is visible before its row is inserted. */
    static List<String> copy(SnapshotTable table, String importId, List<String> state) {
        List<String> copies = new ArrayList<>();
        for (String snapshot : state) {
            String copy = id(importId, copies.size());
            table.copyManifest(snapshot, copy);
            copies.add(copy);
        }
        return copies;
    }

    /** Makes a copied state visible at a date. */
    static void show(SnapshotTable table, List<String> state, List<String> copies, Instant at, Instant recordedAt) {
        for (int i = 0; i < copies.size(); i++) {
            table.insertCopy(
                    state.get(i),
                    copies.get(i),
                    at,
                    recordedAt,
                    i == 0 ? Optional.empty() : Optional.of(copies.get(0)));
        }
    }

    /** A time of recording after which the state counts: later than that of any other one of the same date. */
    static Instant recordedAfter(SnapshotTable table, String unit, String source, Instant at, Instant now) {
        return table.latest(unit, source, at)
                .filter(latest -> latest.snapshotAt().equals(at))
                .map(SnapshotRow::recordedAt)
                .filter(recorded -> !recorded.isBefore(now))
                .map(recorded -> recorded.plusNanos(1_000))
                .orElse(now);
    }
}

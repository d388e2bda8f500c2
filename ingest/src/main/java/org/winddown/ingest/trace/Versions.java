package org.winddown.ingest.trace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.plan.ChangeReader;
import org.winddown.ingest.plan.RowChange.CellChange;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.store.AssetPlaces;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.SnapshotRow;
import org.winddown.rules.asset.AssetKind;

/** The versions of one asset in the states of its source. */
final class Versions {

    /** An asset in a state. */
    private record Seen(SourceStates.State state, PackedRow row, SnapshotRow layer, Origin origin) {}

    private final SourceStates states;
    private final AssetPlaces places;
    private final ChangeReader reader;
    private final AssetKind kind;
    private final String assetId;
    private final List<AssetVersion> standing = new ArrayList<>();
    private final List<Map<String, String>> texts = new ArrayList<>();
    private boolean inLast;

    Versions(SourceStates states, AssetPlaces places, ChangeReader reader, AssetKind kind, String assetId) {
        this.states = states;
        this.places = places;
        this.reader = reader;
        this.kind = kind;
        this.assetId = assetId;
        standing();
    }

    /** Those that count, by the date from which they hold. */
    List<AssetVersion> versions() {
        return List.copyOf(standing);
    }

    /** The texts of each of them, as {@link ChangeReader#cells} gives them. */
    List<Map<String, String>> texts() {
        return List.copyOf(texts);
    }

    /** Whether the last state has the asset. */
    boolean inLast() {
        return inLast;
    }

    private void standing() {
        Seen first = null;
        PackedRow before = null;
        List<Origin> sightings = new ArrayList<>();
        for (SourceStates.State state : states.standing()) {
            Seen found = find(state);
            Seen seen = listed(found);
            inLast = seen != null;
            if (first != null && seen != null && first.row().sameContent(seen.row())) {
                sight(sightings, seen);
                continue;
            }
            if (first != null) {
                add(first, before, sightings, Optional.of(end(state, found)));
                before = first.row();
            }
            sightings = new ArrayList<>();
            first = seen;
            if (seen != null) {
                sight(sightings, seen);
            }
        }
        if (first != null) {
            add(first, before, sightings, Optional.empty());
        }
    }

    /** What an import did not name but left as it was is not seen by it. */
    private static void sight(List<Origin> sightings, Seen seen) {
        Origin origin = seen.origin();
        boolean known = sightings.stream().anyMatch(other -> other.importId().equals(origin.importId()));
        if (!known) {
            sightings.add(origin);
        }
    }

    private void add(Seen first, @Nullable PackedRow before, List<Origin> sightings, Optional<Event> ended) {
        texts.add(reader.cells(first.row()));
        standing.add(new AssetVersion(
                first.state().full().snapshotAt(),
                ended.map(Event::dated),
                first.layer().recordedAt(),
                Optional.empty(),
                first.state().event(),
                ended,
                Optional.of(first.origin()),
                sightings,
                before == null ? List.of() : changes(before, first.row())));
    }

    private List<CellChange> changes(PackedRow before, PackedRow after) {
        return reader.changed(before, after).cells();
    }

    /** What was once recorded of a date and replaced later, where that changes something for the asset. */
    List<AssetVersion> superseded() {
        List<AssetVersion> superseded = new ArrayList<>();
        for (List<SourceStates.State> same : states.replaced()) {
            for (int i = 0; i + 1 < same.size(); i++) {
                SourceStates.State was = same.get(i);
                SourceStates.State then = same.get(i + 1);
                Seen wrong = listed(find(was));
                Seen right = listed(find(then));
                if (wrong == null
                        ? right != null
                        : right == null || !wrong.row().sameContent(right.row())) {
                    superseded.add(replaced(was, then, wrong, right));
                }
            }
        }
        return superseded;
    }

    private AssetVersion replaced(
            SourceStates.State was, SourceStates.State then, @Nullable Seen wrong, @Nullable Seen right) {
        Instant from = was.full().snapshotAt();
        return new AssetVersion(
                from,
                states.standing().stream()
                        .map(state -> state.full().snapshotAt())
                        .filter(date -> date.isAfter(from))
                        .findFirst(),
                wrong == null ? was.full().recordedAt() : wrong.layer().recordedAt(),
                Optional.of(then.full().recordedAt()),
                was.event(),
                Optional.of(then.event()),
                Optional.ofNullable(wrong).map(Seen::origin),
                List.of(),
                wrong == null || right == null ? List.of() : changes(wrong.row(), right.row()));
    }

    /** What is absent is kept as it was listed last, but not listed any more. */
    private static @Nullable Seen listed(@Nullable Seen found) {
        return found == null || found.layer().absence().isPresent() ? null : found;
    }

    private static Event end(SourceStates.State state, @Nullable Seen found) {
        return Optional.ofNullable(found)
                .flatMap(absent -> absent.layer().absence())
                .map(absence -> state.event().noting(absence.words(ZoneOffset.UTC)))
                .orElse(state.event());
    }

    private @Nullable Seen find(SourceStates.State state) {
        for (SnapshotRow layer : state.layers()) {
            Optional<PackedRow> row = places.find(layer.snapshotId(), kind, assetId);
            if (row.isPresent()) {
                return new Seen(state, row.get(), layer, origin(layer, row.get()));
            }
        }
        return null;
    }

    private Origin origin(SnapshotRow layer, PackedRow row) {
        RunRow run = states.run(layer.importId())
                .orElseThrow(() -> new IllegalStateException("There is no import " + layer.importId() + "."));
        return new Origin(
                run.importId(),
                run.file(),
                run.sha256(),
                Parts.name(run.reading().sheet(), row.rowNumber()),
                Parts.row(row.rowNumber()),
                run.snapshotAt(),
                run.startedAt(),
                run.by(),
                run.reading().mapping());
    }
}

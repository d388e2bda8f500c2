package org.winddown.scheduler.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.decisions.judgement.RecordedAnswer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetOrigin;

/** Where each fact of one asset was read: a cell of its own row, or the answer that took its place. */
final class FactPlaces {

    private static final String NAMES = "vendor, product";

    private final Map<String, Place> places = new HashMap<>();

    /**
     * A cell.
     *
     * @param origin file, hash, sheet and row
     * @param column column, by its name in the template
     */
    record Place(AssetOrigin origin, String column) {

        /** For example {@code column end_date, row 7}; the sheet is named as well where there is one. */
        String words() {
            return "column " + column + ", row " + origin.row()
                    + (origin.sheet().isEmpty() ? "" : " of sheet \"" + origin.sheet() + "\"");
        }
    }

    /** The places of an asset's facts. */
    FactPlaces(Asset asset, List<Judgements.Use> answers) {
        asset.fields().forEach((field, text) -> put(asset, field.column(), text));
        asset.extras().forEach((name, text) -> put(asset, name, text));
        places.put("kind", new Place(asset.origin(), "kind"));
        places.put("vendor", new Place(asset.origin(), NAMES));
        places.put("family", new Place(asset.origin(), NAMES));
        for (Judgements.Use use : answers) {
            RecordedAnswer answer = use.answer();
            if (use.counts() && answer.asset().equals(asset.key())) {
                places.put(answer.fact().fact(), new Place(answer.origin(), "answer"));
            }
        }
    }

    private void put(Asset asset, String column, String text) {
        if (!text.isBlank()) {
            places.put(column, new Place(asset.origin(), column));
        }
    }

    /** Where a fact was read; empty for facts of the unit, for readings, and for what no cell says. */
    Optional<Place> of(String fact) {
        return Optional.ofNullable(places.get(fact));
    }
}

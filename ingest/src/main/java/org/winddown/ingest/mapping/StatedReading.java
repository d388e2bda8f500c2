package org.winddown.ingest.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.cell.DateOrder;
import org.winddown.ingest.cell.DecimalMark;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;

/**
 * What decided the reading of a file beside its mapping, kept so that a cell can be read the same later.
 *
 * @param kind kind that was stated with the import
 * @param parent asset that was stated with the import as the one that the rows are built into
 * @param conventions how its dates and numbers were found to be written
 */
public record StatedReading(Optional<AssetKind> kind, Optional<String> parent, Conventions conventions) {

    private static final String KIND = "kind";
    private static final String PARENT = "parent";
    private static final String DATES = "dates.";
    private static final String DECIMALS = "decimals.";

    /** All of it as lines of {@code name=text}. */
    public String stored() {
        List<String> lines = new ArrayList<>();
        kind.ifPresent(each -> lines.add(KIND + "=" + each.name()));
        parent.ifPresent(each -> lines.add(PARENT + "=" + each.replace('\n', ' ')));
        new TreeMap<>(conventions.dates())
                .forEach((field, order) -> lines.add(DATES + field.column() + "=" + order.word()));
        new TreeMap<>(conventions.decimals())
                .forEach((field, mark) -> lines.add(DECIMALS + field.column() + "=" + mark.word()));
        return String.join("\n", lines);
    }

    /** As {@link #stored()} gave it; a field that this version does not know is left out. */
    public static StatedReading ofStored(String text) {
        Optional<AssetKind> kind = Optional.empty();
        Optional<String> parent = Optional.empty();
        Map<Field, DateOrder> dates = new EnumMap<>(Field.class);
        Map<Field, DecimalMark> decimals = new EnumMap<>(Field.class);
        for (String line : text.lines().toList()) {
            int split = line.indexOf('=');
            String name = line.substring(0, split);
            String value = line.substring(split + 1);
            if (name.equals(KIND)) {
                kind = Optional.of(AssetKind.valueOf(value));
            } else if (name.equals(PARENT)) {
                parent = Optional.of(value);
            } else if (name.startsWith(DATES)) {
                Field.ofColumn(name.substring(DATES.length()))
                        .ifPresent(field -> DateOrder.of(value).ifPresent(order -> dates.put(field, order)));
            } else {
                Field.ofColumn(name.substring(DECIMALS.length()))
                        .ifPresent(field -> DecimalMark.of(value).ifPresent(mark -> decimals.put(field, mark)));
            }
        }
        return new StatedReading(kind, parent, new Conventions(dates, decimals));
    }
}

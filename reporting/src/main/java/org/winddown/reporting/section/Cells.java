package org.winddown.reporting.section;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.content.FindingLine;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.asset.AssetKey;

/** Columns and cells that several tables have. */
public final class Cells {

    private Cells() {}

    /** The four columns that say which asset a row is about. */
    public static <T> List<Column<T>> ofAsset(Function<T, AssetKey> key) {
        return List.of(
                Column.of("unit", 10, row -> key.apply(row).unit()),
                Column.of("source", 18, row -> key.apply(row).source()),
                Column.of("kind", 15, row -> key.apply(row).kind().name()),
                Column.of("asset_id", 16, row -> key.apply(row).assetId()));
    }

    /** The identifier of an asset on paper; with its unit in a report on several. */
    public static String asset(AssetKey asset, String unitOfReport) {
        return unitOfReport.isEmpty() ? asset.unit() + " " + asset.assetId() : asset.assetId();
    }

    /** The product with its seats. */
    static String product(FindingLine line, Texts texts) {
        return line.quantity().isBlank() ? line.product() : texts.get("product.seats", line.product(), line.quantity());
    }

    /** The clause with the mark of how well it is sourced. */
    static String clause(FindingLine line) {
        return line.sourceMark().isEmpty() ? line.citation() : line.citation() + " [" + line.sourceMark() + "]";
    }

    /** An instant in the zone of the report; empty when there is none. */
    public static String local(@Nullable Instant at, ZoneText zone) {
        return at == null ? "" : zone.brief(at);
    }

    /** In every language, as such cells are counted and read back. */
    public static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }
}

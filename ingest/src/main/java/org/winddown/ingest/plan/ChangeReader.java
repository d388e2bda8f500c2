package org.winddown.ingest.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winddown.ingest.block.Body;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.plan.RowChange.CellChange;
import org.winddown.ingest.plan.RowChange.What;
import org.winddown.ingest.store.ProductTable;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;

/** Makes changes readable from packed rows. Not thread-safe. */
public final class ChangeReader {

    private final ProductTable products;
    private final Map<Long, ProductName> names = new HashMap<>();

    public ChangeReader(ProductTable products) {
        this.products = products;
    }

    /** A row without a counterpart: added or retired. */
    public RowChange single(What what, PackedRow row) {
        return new RowChange(what, row.kind(), row.assetId(), name(row), row.rowNumber(), List.of());
    }

    /** A row that has another content than before. */
    public RowChange changed(PackedRow before, PackedRow after) {
        Map<String, String> was = cells(before);
        Map<String, String> is = cells(after);
        Set<String> columns = new LinkedHashSet<>(was.keySet());
        columns.addAll(is.keySet());
        List<CellChange> cells = new ArrayList<>();
        for (String column : columns) {
            String left = was.getOrDefault(column, "");
            String right = is.getOrDefault(column, "");
            if (!left.equals(right)) {
                cells.add(new CellChange(column, left, right));
            }
        }
        return new RowChange(What.CHANGED, after.kind(), after.assetId(), name(after), after.rowNumber(), cells);
    }

    /**
     * The texts of a row: every column of the template in its order, then the extras; those of the key and those that
     * it does not fill are empty.
     */
    public Map<String, String> cells(PackedRow row) {
        ProductName name = name(row);
        Map<String, String> cells = new LinkedHashMap<>();
        Body body = Body.unpack(row);
        for (Field field : Field.values()) {
            cells.put(field.column(), body.fields().getOrDefault(field, ""));
        }
        cells.put(Field.VENDOR.column(), name.vendor());
        cells.put(Field.PRODUCT.column(), name.product());
        cells.put(Field.VERSION.column(), name.version());
        cells.put(Field.SKU.column(), name.sku());
        cells.put(Field.FILE.column(), name.file());
        cells.put(Field.CPE.column(), name.cpe());
        cells.put(Field.PURL.column(), name.purl());
        cells.putAll(body.extras());
        return cells;
    }

    private ProductName name(PackedRow row) {
        ProductName known = names.get(row.productKey());
        if (known != null) {
            return known;
        }
        products.forEach(names::put);
        ProductName loaded = names.get(row.productKey());
        if (loaded == null) {
            throw new IllegalStateException("There is no product name with key " + row.productKey() + ".");
        }
        return loaded;
    }
}

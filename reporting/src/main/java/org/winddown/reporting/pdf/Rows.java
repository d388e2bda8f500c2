package org.winddown.reporting.pdf;

import java.util.Iterator;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Rows as they come, each a map of its fields. */
final class Rows implements JRDataSource {

    private final Iterator<? extends Map<String, ?>> rows;
    private Map<String, ?> row = Map.of();

    Rows(Iterator<? extends Map<String, ?>> rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        row = rows.next();
        return true;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        return row.get(field.getName());
    }
}

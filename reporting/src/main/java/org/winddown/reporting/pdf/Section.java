package org.winddown.reporting.pdf;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one section and the note below them.
 *
 * @param rows values by field name; null when the section is to be left out
 * @param design name of its page design
 */
record Section(@Nullable Iterable<Map<String, Object>> rows, String note, String design) {

    static Section absent(String design) {
        return new Section(null, "", design);
    }

    static Section of(List<Map<String, Object>> rows, String note, String design) {
        return rows.isEmpty() ? absent(design) : new Section(rows, note, design);
    }

    @Nullable JRDataSource source() {
        return rows == null ? null : new Rows(rows.iterator());
    }

    private static final class Rows implements JRDataSource {

        private final Iterator<Map<String, Object>> rows;
        private Map<String, Object> current = Map.of();

        Rows(Iterator<Map<String, Object>> rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() {
            if (!rows.hasNext()) {
                return false;
            }
            current = rows.next();
            return true;
        }

        @Override
        public @Nullable Object getFieldValue(JRField field) {
            return current.get(field.getName());
        }
    }
}

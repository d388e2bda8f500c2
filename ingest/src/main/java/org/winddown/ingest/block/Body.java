package org.winddown.ingest.block;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.winddown.rules.asset.Field;

/**
 * Fields and extras of one asset as bytes.
 *
 * <p>Equal content gives equal bytes. A field is written as a code of the list below, which may only grow at its end; a
 * field without a code, and every extra, is written with its name.
 *
 * @param fields canonical cells
 * @param extras other cells
 */
public record Body(Map<Field, String> fields, Map<String, String> extras) {

    private static final List<String> CODES = List.of(
            "quantity",
            "hostname",
            "country",
            "signed_at",
            "agreement_type",
            "start_date",
            "end_date",
            "updates_until",
            "last_update_at",
            "renewal_date",
            "auto_renew",
            "notice_days",
            "purpose",
            "supplier",
            "signatory",
            "contract_number",
            "line_number",
            "cost",
            "currency",
            "owner",
            "embedded_in",
            "act",
            "occurred_at",
            "related_asset",
            "attestation",
            "attested_by",
            "attested_at",
            "evidence_ref",
            "service_content");
    private static final Map<Field, Integer> CODE_OF = new EnumMap<>(Field.class);

    static {
        for (int i = 0; i < CODES.size(); i++) {
            CODE_OF.put(Field.ofColumn(CODES.get(i)).orElseThrow(), i + 1);
        }
    }

    /**
     * Packs fields and extras.
     *
     * @param fields canonical cells in template order
     * @param extras other cells ordered by name
     */
    public static byte[] pack(Map<Field, String> fields, Map<String, String> extras) {
        ByteSink sink = new ByteSink(256);
        pack(fields, extras, sink);
        return sink.toBytes();
    }

    static void pack(Map<Field, String> fields, Map<String, String> extras, ByteSink sink) {
        sink.number(fields.size());
        for (Map.Entry<Field, String> cell : fields.entrySet()) {
            begin(sink, cell.getKey());
            sink.text(cell.getValue());
        }
        sink.number(extras.size());
        extras.forEach((name, text) -> {
            sink.text(name);
            sink.text(text);
        });
    }

    /** Writes what stands before the text of a field. */
    static void begin(ByteSink sink, Field field) {
        int code = CODE_OF.getOrDefault(field, 0);
        sink.number(code);
        if (code == 0) {
            sink.text(field.column());
        }
    }

    /** Unpacks; a field that this version does not know is given as an extra. */
    public static Body unpack(PackedRow row) {
        return unpack(row.body());
    }

    /** Adds the names of the extras to {@code names}; the cells are not read. */
    static void extraNames(byte[] bytes, Set<String> names) {
        ByteSource source = new ByteSource(bytes);
        for (long left = source.number(); left > 0; left--) {
            if (source.number() == 0) {
                source.skipText();
            }
            source.skipText();
        }
        for (long left = source.number(); left > 0; left--) {
            names.add(source.text());
            source.skipText();
        }
    }

    static Body unpack(byte[] bytes) {
        ByteSource source = new ByteSource(bytes);
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Map<String, String> extras = new TreeMap<>();
        for (long left = source.number(); left > 0; left--) {
            int code = (int) source.number();
            String column = code == 0 ? source.text() : CODES.get(code - 1);
            String text = source.text();
            Field.ofColumn(column).ifPresentOrElse(f -> fields.put(f, text), () -> extras.put(column, text));
        }
        for (long left = source.number(); left > 0; left--) {
            extras.put(source.text(), source.text());
        }
        return new Body(Collections.unmodifiableMap(fields), Collections.unmodifiableMap(extras));
    }
}

package org.winddown.ingest.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.winddown.ingest.rows.RawRow;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;

/** Chooses the columns that identify a row which has no identifier: few, and telling the rows of the sample apart. */
final class IdentityChoice {

    private static final double FEW = 0.01;

    private IdentityChoice() {}

    /**
     * Chooses.
     *
     * @param columns where the fields are
     * @param width number of columns
     * @return positions in the header; empty when no columns tell the rows apart
     */
    static List<Integer> of(AssetKind kind, Map<Field, Integer> columns, int width, List<RawRow> sample) {
        Set<List<String>> rows = new HashSet<>();
        sample.stream().filter(row -> !row.isBlank()).forEach(row -> rows.add(row.cells()));
        List<Integer> chosen = present(first(kind), columns);
        if (!chosen.isEmpty() && tells(chosen, rows)) {
            return chosen;
        }
        for (Field field : further(kind)) {
            Optional.ofNullable(columns.get(field))
                    .filter(index -> !chosen.contains(index))
                    .ifPresent(chosen::add);
            if (!chosen.isEmpty() && tells(chosen, rows)) {
                return chosen;
            }
        }
        return kind == AssetKind.TRANSACTION && !chosen.isEmpty()
                ? IntStream.range(0, width).boxed().toList()
                : List.of();
    }

    private static List<Integer> present(List<Field> fields, Map<Field, Integer> columns) {
        List<Integer> present = new ArrayList<>();
        fields.forEach(field -> Optional.ofNullable(columns.get(field)).ifPresent(present::add));
        return present;
    }

    private static List<Field> first(AssetKind kind) {
        return switch (kind) {
            case INSTALLATION, COMPONENT -> List.of(Field.HOSTNAME, Field.VENDOR, Field.PRODUCT, Field.CPE, Field.PURL);
            case LICENCE -> List.of(Field.VENDOR, Field.PRODUCT, Field.SKU);
            case CONTRACT, TRANSACTION -> List.of(Field.CONTRACT_NUMBER, Field.LINE_NUMBER);
            case DEVICE -> List.of(Field.HOSTNAME);
        };
    }

    private static List<Field> further(AssetKind kind) {
        return switch (kind) {
            case INSTALLATION, COMPONENT -> List.of(Field.VERSION, Field.SKU, Field.FILE, Field.START_DATE);
            case LICENCE ->
                List.of(
                        Field.CONTRACT_NUMBER,
                        Field.VERSION,
                        Field.START_DATE,
                        Field.END_DATE,
                        Field.QUANTITY,
                        Field.COST);
            case CONTRACT ->
                List.of(Field.PRODUCT, Field.VENDOR, Field.SUPPLIER, Field.START_DATE, Field.END_DATE, Field.COST);
            case TRANSACTION -> List.of(Field.OCCURRED_AT, Field.PRODUCT, Field.VENDOR, Field.SUPPLIER, Field.COST);
            case DEVICE -> List.of(Field.VENDOR, Field.PRODUCT);
        };
    }

    private static boolean tells(List<Integer> columns, Set<List<String>> rows) {
        Set<List<String>> identities = new HashSet<>();
        for (List<String> row : rows) {
            List<String> identity = columns.stream()
                    .map(index -> index < row.size() ? row.get(index).strip() : "")
                    .toList();
            if (!identity.stream().allMatch(String::isEmpty)) {
                identities.add(identity);
            }
        }
        return rows.size() - identities.size() <= FEW * rows.size();
    }
}

package org.winddown.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.mapping.CellSource.Rule;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.rules.asset.Field;

/** Says of every text of an asset which cell of its row it was read from, and by which rule. */
public final class CellSources {

    private final MappingDefinition mapping;
    private final ColumnMapping columns;
    private final StatedReading stated;
    private final boolean workbook;

    /**
     * Of one file.
     *
     * @param file name of the file for messages
     * @param workbook whether its dates may come with a time of day that nobody wrote
     * @throws org.winddown.ingest.rows.RefusedFileException when the mapping does not fit the header
     */
    public CellSources(
            String file, List<String> header, MappingDefinition mapping, StatedReading stated, boolean workbook) {
        this.mapping = mapping;
        this.columns = ColumnMapping.of(file, header, mapping, stated.kind());
        this.stated = stated;
        this.workbook = workbook;
    }

    /**
     * Traces the texts of an asset to a row.
     *
     * @param values the stored texts by column of the template or name of a further column, in the order of the answer
     */
    public List<CellSource> of(RawRow row, Map<String, String> values) {
        List<CellSource> sources = new ArrayList<>();
        values.forEach((name, value) -> {
            CellSource source = Field.ofColumn(name)
                    .map(field -> ofField(field, value, row.cells()))
                    .orElseGet(() -> ofExtra(name, value, row.cells()));
            sources.add(source);
        });
        return sources;
    }

    private CellSource ofField(Field field, String value, List<String> cells) {
        int position = columns.place(field).position(cells);
        if (position >= 0) {
            return ofCell(field, value, position, cells.get(position));
        }
        String name = field.column();
        if (field == Field.EMBEDDED_IN && stated.parent().filter(value::equals).isPresent()) {
            return noCell(name, value, Rule.STATED, "stated with the import (--parent)");
        }
        String constant = columns.place(field).text(cells);
        if (!constant.isEmpty()) {
            return explained(
                    noCell(
                            name,
                            value,
                            Rule.MAPPING,
                            "mapping " + mapping.name() + " gives it where the cell is empty"),
                    field == Field.KIND
                            ? constant.toUpperCase(Locale.ROOT)
                            : read(field, constant).text());
        }
        if (field == Field.KIND && stated.kind().isPresent()) {
            return explained(
                    noCell(name, value, Rule.STATED, "stated with the import (--kind)"),
                    stated.kind().get().name());
        }
        if (field == Field.KIND && columns.kind().isPresent()) {
            return explained(
                    noCell(name, value, Rule.MAPPING, "mapping " + mapping.name() + " gives it to every row"),
                    columns.kind().get().name());
        }
        if (field == Field.ASSET_ID) {
            return ofIdentity(value, cells);
        }
        if (field == Field.CURRENCY) {
            int cost = columns.place(Field.COST).position(cells);
            Optional<String> currency = cost < 0
                    ? Optional.empty()
                    : read(Field.COST, cells.get(cost).strip()).currency();
            if (currency.filter(value::equals).isPresent()) {
                return at(name, value, cost, cells.get(cost), Rule.DERIVED, "the currency beside the amount");
            }
        }
        return unexplained(noCell(name, value, Rule.UNEXPLAINED, ""), "nothing");
    }

    private CellSource ofCell(Field field, String value, int position, String cell) {
        String text = cell.strip();
        if (field == Field.KIND) {
            return at(
                    field.column(),
                    value,
                    position,
                    cell,
                    text.equals(value) ? Rule.AS_WRITTEN : Rule.READ,
                    named(field, position));
        }
        String today = read(field, text).text();
        CellSource source = at(
                field.column(),
                value,
                position,
                cell,
                text.equals(value) ? Rule.AS_WRITTEN : Rule.READ,
                named(field, position) + (text.equals(value) ? "" : ", read as a " + form(field)));
        return explained(source, today);
    }

    private CellColumn.Read read(Field field, String text) {
        return new CellColumn(field, columns.place(field), stated.conventions()).read(text, workbook);
    }

    private String named(Field field, int position) {
        String header = columns.shown().get(position);
        return HeaderName.of(header).equals(field.column())
                ? "the column bears the field's name"
                : "mapping " + mapping.name() + " takes " + Quoted.of(header) + " for " + field.column();
    }

    private String form(Field field) {
        Conventions conventions = stated.conventions();
        String order = Optional.ofNullable(conventions.dates().get(field))
                .map(each -> ", " + each.word())
                .orElse("");
        String mark = Optional.ofNullable(conventions.decimals().get(field))
                .map(each -> ", decimal " + each.word())
                .orElse("");
        return switch (field.type()) {
            case TEXT -> "text";
            case YES_NO -> "yes or no";
            case NUMBER -> "number" + mark;
            case MOMENT, MOMENT_OR_PERPETUAL -> "date" + order;
        };
    }

    private CellSource ofIdentity(String value, List<String> cells) {
        String parts = columns.identity().stream()
                .map(index -> Quoted.of(columns.shown().get(index)) + " "
                        + Quoted.of(index < cells.size() ? cells.get(index).strip() : ""))
                .collect(Collectors.joining(", "));
        return explained(
                noCell(Field.ASSET_ID.column(), value, Rule.DERIVED, "hash of " + parts),
                RowToAsset.hashedIdentity(columns, cells));
    }

    private CellSource ofExtra(String name, String value, List<String> cells) {
        if (name.endsWith(RowToAsset.AS_WRITTEN)) {
            int position = columns.shown().indexOf(name.substring(0, name.length() - RowToAsset.AS_WRITTEN.length()));
            if (position >= 0 && position < cells.size()) {
                return at(
                        name,
                        value,
                        position,
                        cells.get(position),
                        Rule.AS_WRITTEN,
                        "kept, as the field holds it in the form of the template");
            }
        }
        for (Map.Entry<Integer, String> extra : columns.extras().entrySet()) {
            int position = extra.getKey();
            if (extra.getValue().equals(name)
                    && position < cells.size()
                    && !cells.get(position).isBlank()) {
                CellSource source =
                        at(name, value, position, cells.get(position), Rule.AS_WRITTEN, "a column beside the template");
                return explained(source, cells.get(position).strip());
            }
        }
        String constant = columns.constantExtras().getOrDefault(name, "");
        return explained(
                noCell(name, value, Rule.MAPPING, "mapping " + mapping.name() + " gives it to every row"), constant);
    }

    private CellSource at(String field, String value, int position, String text, Rule rule, String words) {
        return new CellSource(field, value, columns.shown().get(position), position + 1, text, rule, words);
    }

    private static CellSource noCell(String field, String value, Rule rule, String words) {
        return new CellSource(field, value, "", 0, "", rule, words);
    }

    /** The same, or that today something else is read. */
    private static CellSource explained(CellSource source, String today) {
        return source.value().equals(today) ? source : unexplained(source, Quoted.of(today));
    }

    private static CellSource unexplained(CellSource source, String today) {
        return new CellSource(
                source.field(),
                source.value(),
                source.header(),
                source.column(),
                source.text(),
                Rule.UNEXPLAINED,
                "this version of the program reads " + today
                        + " from the row; another version, or a mapping that is not on record, read the stored text");
    }
}

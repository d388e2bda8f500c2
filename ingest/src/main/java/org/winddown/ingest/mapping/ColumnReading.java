package org.winddown.ingest.mapping;

import java.util.List;

/**
 * How one column of a file is read, with what it holds.
 *
 * @param examples some of its cells, cut short
 */
public record ColumnReading(MappingSheet.Column column, List<String> examples) {

    public ColumnReading {
        examples = List.copyOf(examples);
    }
}

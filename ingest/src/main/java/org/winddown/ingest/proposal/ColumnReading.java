package org.winddown.ingest.proposal;

import java.util.List;

/**
 * How one column of a file is read.
 *
 * @param header the header as people are shown it
 * @param field column of the template that it is read as; empty when it is kept as it is, or not read at all
 * @param confidence how sure that is; of a column that is kept as it is, how sure it is that it is none of the template
 * @param reason why, in words
 * @param examples some of its cells, cut short
 */
public record ColumnReading(
        String header, String field, Confidence confidence, String reason, List<String> examples) {

    public ColumnReading {
        examples = List.copyOf(examples);
    }
}

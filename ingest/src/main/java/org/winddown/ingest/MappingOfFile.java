package org.winddown.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winddown.ingest.mapping.MappingSheet;

/**
 * The mapping that an import of a file would use.
 *
 * @param mapping its name
 * @param origin why it would be used, in words
 * @param columns every column of the file
 * @param dates order of day and month by canonical column, as far as it is known
 * @param decimals decimal mark by canonical column, as far as it is known
 * @param undecided canonical columns with dates or numbers that can be read in two ways
 * @param remarks what a person should know, in sentences
 * @param yaml the mapping as a file to edit and to give to an import
 * @param refused code and message when an import would refuse the file
 */
public record MappingOfFile(
        String file,
        String mapping,
        String origin,
        List<MappingSheet.Column> columns,
        Map<String, String> dates,
        Map<String, String> decimals,
        List<String> undecided,
        List<String> remarks,
        String yaml,
        Optional<String> refused) {

    public MappingOfFile {
        columns = List.copyOf(columns);
        undecided = List.copyOf(undecided);
        remarks = List.copyOf(remarks);
    }
}

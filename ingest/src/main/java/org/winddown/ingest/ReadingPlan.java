package org.winddown.ingest;

import java.util.ArrayList;
import java.util.List;
import org.winddown.ingest.cell.ConventionScan;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.mapping.ColumnMapping;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.parts.WorkbookParts;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;
import org.winddown.rules.asset.Field;

/**
 * How a file is to be read, decided before any of its rows is: with which mapping, and how its dates and numbers are
 * written. An import and whoever wants to see its mapping come here.
 *
 * @param workbooks which of the parts are sheets of a workbook
 * @param columns the mapping as it fits the header
 * @param conventions how dates and numbers are written, by proof, by word or by the history of the source
 * @param undecided columns of the template with dates or numbers that can be read in two ways
 * @param remarks what a person should know, in sentences
 */
record ReadingPlan(
        List<String> header,
        Parts parts,
        WorkbookParts workbooks,
        List<RawRow> sample,
        SourceMappings.Choice choice,
        MappingDefinition mapping,
        ColumnMapping columns,
        Conventions conventions,
        List<Field> undecided,
        List<String> remarks,
        String encoding,
        String dialect) {

    /** Rows at which a header is judged that nobody explained. */
    private static final int SAMPLE = 1_000;

    /** What is at hand when the mapping is chosen: the header and the first rows. */
    record Beginning(List<String> header, List<RawRow> sample) {

        static Beginning of(RowSource source) {
            List<RawRow> sample = new ArrayList<>();
            RawRow row = source.next();
            while (row != null) {
                sample.add(row);
                row = sample.size() < SAMPLE ? source.next() : null;
            }
            return new Beginning(source.header().cells(), sample);
        }
    }

    /**
     * Reads on from the beginning as far as the cells leave doubt.
     *
     * @throws RefusedFileException when the mapping does not fit
     */
    static ReadingPlan of(
            ImportRequest request, String file, RowSource source, Beginning beginning, SourceMappings.Choice choice) {
        MappingDefinition mapping = request.parent()
                .map(parent -> choice.mapping().with(Field.EMBEDDED_IN, parent))
                .orElse(choice.mapping());
        ColumnMapping columns = ColumnMapping.of(file, beginning.header(), mapping, request.kind());
        String dialect =
                mapping.name().equals("canonical") ? source.dialect() : source.dialect() + ", " + mapping.name();
        ConventionScan scan = scanned(source, beginning.sample(), columns);
        Conventions proven = scan.conventions(mapping.stated());
        List<String> remarks = new ArrayList<>(choice.remarks());
        remarks.addAll(columns.remarks());
        remarks.addAll(scan.remarks(proven));
        Conventions conventions = scan.withHistory(proven, choice.before(), remarks);
        return new ReadingPlan(
                beginning.header(),
                new Parts(source.parts()),
                WorkbookParts.of(source),
                beginning.sample(),
                choice,
                mapping,
                columns,
                conventions,
                scan.undecided(conventions),
                remarks,
                source.encoding(),
                dialect);
    }

    private static ConventionScan scanned(RowSource source, List<RawRow> sample, ColumnMapping columns) {
        ConventionScan scan = new ConventionScan();
        boolean more = true;
        for (RawRow row : sample) {
            columns.show(row, scan);
            more = scan.wantsMore();
        }
        RawRow row = more ? source.next() : null;
        while (row != null) {
            columns.show(row, scan);
            row = scan.wantsMore() ? source.next() : null;
        }
        return scan;
    }
}

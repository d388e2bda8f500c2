package org.winddown.ingest.store;

import java.util.ArrayList;
import java.util.List;

/**
 * How the file of an import was read.
 *
 * @param mapping name of the mapping
 * @param sheet the parts as {@link org.winddown.ingest.rows.Parts#stored()} writes them
 * @param headerLine header of the file as one CSV line
 * @param remarks what was guessed or left unread, in sentences
 */
public record FileReading(
        String mapping, String encoding, String dialect, String sheet, String headerLine, List<String> remarks) {

    /** Of a file that nobody has opened. */
    public static final FileReading NONE = new FileReading("", "", "", "", "", List.of());

    public FileReading {
        remarks = List.copyOf(remarks);
    }

    /** The same with remarks before those that are there. */
    FileReading remarkedFirst(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(remarks);
        return new FileReading(mapping, encoding, dialect, sheet, headerLine, all);
    }
}

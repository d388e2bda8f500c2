package org.winddown.ingest.list.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.party.ListedParty;

/** Reads the files of a list, whatever their published form. */
public final class ListReader {

    private ListReader() {}

    /**
     * Reads all entries.
     *
     * @param files the files of one list: one, or the several of OFAC's CSV form
     * @throws org.winddown.ingest.rows.RefusedFileException when they are not one whole list
     */
    public static ReadList read(List<ListFile> files) throws IOException {
        Map<ListFile, ListFormat> formats = new LinkedHashMap<>();
        for (ListFile file : files) {
            formats.put(file, ListFormat.of(file));
        }
        ListFile first = files.get(0);
        ListFormat format = formats.get(first);
        boolean alone = formats.size() == 1;
        if (format == null || !(alone || formats.values().stream().allMatch(ListFormat::isOfacCsv))) {
            throw first.refused(
                    "LIST_FILES_MIXED",
                    "these files are not of one list: "
                            + formats.values().stream().map(ListFormat::words).toList()
                            + ". Load each list by itself.");
        }
        ReadList read = format.isOfacCsv() ? OfacCsv.read(formats) : read(first, format);
        return checked(first, read);
    }

    private static ReadList read(ListFile file, ListFormat format) throws IOException {
        return switch (format) {
            case SCREENING_CSV -> new ReadList(format.words(), null, ScreeningList.readCsv(file), "");
            case SCREENING_JSON -> new ReadList(format.words(), null, ScreeningList.readJson(file), "");
            case DENIED_PERSONS -> new ReadList(format.words(), null, DeniedPersons.read(file), "");
            case OPENSANCTIONS -> new ReadList(format.words(), null, OpenSanctions.read(file), "");
            case UN_XML -> UnList.read(file);
            case OFAC_XML -> OfacXml.read(file);
            case UK_CSV -> UkList.read(file);
            case EU_CSV -> EuList.read(file);
            case OFAC_ENTRIES, OFAC_ALIASES, OFAC_ADDRESSES, OFAC_COMMENTS ->
                throw new IllegalArgumentException(format + " is read with the other files of its list.");
        };
    }

    private static ReadList checked(ListFile file, ReadList read) {
        if (read.parties().isEmpty()) {
            throw file.refused("LIST_EMPTY", "the list has no entry. Fetch it again.");
        }
        Set<String> ids = new HashSet<>();
        for (ListedParty party : read.parties()) {
            if (!ids.add(party.id())) {
                throw file.refused(
                        "LIST_ENTRY_TWICE",
                        "entry " + party.id() + " (" + party.name()
                                + ") is there twice: two downloads in one file. Fetch it again.");
            }
        }
        return read;
    }
}

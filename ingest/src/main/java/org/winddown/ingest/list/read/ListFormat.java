package org.winddown.ingest.list.read;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.regex.Pattern;
import org.winddown.ingest.csv.PlainCsv;

/** The forms in which lists are published, told apart by what a file says at its beginning. */
enum ListFormat {
    OFAC_ENTRIES("OFAC CSV", 12),
    OFAC_ALIASES("OFAC CSV", 5),
    OFAC_ADDRESSES("OFAC CSV", 6),
    OFAC_COMMENTS("OFAC CSV", 2),
    OFAC_XML("OFAC XML", 0),
    SCREENING_CSV("Consolidated Screening List CSV", 0),
    SCREENING_JSON("Consolidated Screening List JSON", 0),
    DENIED_PERSONS("BIS Denied Persons", 0),
    UN_XML("UN consolidated list XML", 0),
    UK_CSV("UK sanctions list CSV", 0),
    EU_CSV("EU consolidated list CSV", 0),
    OPENSANCTIONS("OpenSanctions targets.simple.csv", 0);

    private static final int SAMPLE = 1 << 14;
    private static final Pattern NUMBERED = Pattern.compile("^\\d+,.*");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"");

    private final String words;
    private final int columns;

    ListFormat(String words, int columns) {
        this.words = words;
        this.columns = columns;
    }

    /** The publisher's form in words. */
    String words() {
        return words;
    }

    /** How many cells each row has, for files without a header. */
    int columns() {
        return columns;
    }

    /** Whether several files make up one list. */
    boolean isOfacCsv() {
        return columns > 0;
    }

    /**
     * Finds the form of a file.
     *
     * @throws org.winddown.ingest.rows.RefusedFileException when the file is empty, a page of the web or nothing known
     */
    static ListFormat of(ListFile file) throws IOException {
        String start = start(file).strip();
        if (start.isEmpty()) {
            throw file.refused("LIST_EMPTY", "the file is empty. Fetch it again.");
        }
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            throw file.refused(
                    "LIST_IS_HTML",
                    "this is a page of the web, not a list: perhaps an error page or a log-in. Fetch the file again.");
        }
        if (start.startsWith("<")) {
            return xml(file, start);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return SCREENING_JSON;
        }
        return text(file, start);
    }

    private static String start(ListFile file) throws IOException {
        char[] sample = new char[SAMPLE];
        try (Reader reader = PlainCsv.reader(file.path())) {
            int read = reader.read(sample);
            return new String(sample, 0, Math.max(read, 0));
        }
    }

    private static ListFormat xml(ListFile file, String start) {
        if (start.contains("<CONSOLIDATED_LIST")) {
            return UN_XML;
        }
        if (start.contains("<sdnList")) {
            return OFAC_XML;
        }
        throw unknown(file);
    }

    private static ListFormat text(ListFile file, String start) {
        String first = start.lines().findFirst().orElse("");
        String plain = first.replace("\"", "");
        if (plain.startsWith("Name\tStreet_Address")) {
            return DENIED_PERSONS;
        }
        if (plain.startsWith("source,entity_number") || plain.startsWith("_id,source,entity_number")) {
            return SCREENING_CSV;
        }
        if (plain.startsWith("id,schema,name")) {
            return OPENSANCTIONS;
        }
        if (plain.startsWith("Report Date") || plain.contains("OFSI Group ID")) {
            return UK_CSV;
        }
        if (plain.contains("Entity_LogicalId")) {
            return EU_CSV;
        }
        return ofac(file, first);
    }

    private static ListFormat ofac(ListFile file, String first) {
        if (NUMBERED.matcher(first).matches()) {
            int cells = QUOTED.matcher(first).replaceAll("q").split(",", -1).length;
            for (ListFormat format : values()) {
                if (format.columns == cells) {
                    return format;
                }
            }
        }
        throw unknown(file);
    }

    private static RuntimeException unknown(ListFile file) {
        return file.refused(
                "LIST_FORM_UNKNOWN",
                "this is none of the known forms of lists (OFAC CSV and XML, Consolidated Screening List CSV and JSON,"
                        + " BIS Denied Persons, UN XML, UK CSV, EU CSV, OpenSanctions targets.simple.csv).");
    }
}

package org.winddown.ingest.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winddown.ingest.csv.PlainCsv;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.xml.XmlEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds out what a JSON or XML document is, by what stands at its top. */
public final class DocumentDetector {

    private static final String KNOWN = " Known are CycloneDX, SPDX and the inventories of GLPI and OCS agents;"
            + " send anything else as CSV or XLSX.";
    private static final Pattern CYCLONEDX = Pattern.compile("cyclonedx\\.org/schema/bom[/-]([0-9]+\\.[0-9]+)");
    private static final Pattern SPDX_CONTEXT = Pattern.compile("spdx\\.org/rdf/([0-9]+\\.[0-9]+)");
    private static final Pattern SPDX_LINE = Pattern.compile("(?i)\\s*SPDXVersion:\\s*(?:SPDX-)?(\\S+)\\s*");
    private static final Set<String> CYCLONEDX_VERSIONS = Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6");
    private static final Set<String> SPDX_3_VERSIONS = Set.of("3.0");
    private static final Set<String> SPDX_2_VERSIONS = Set.of("2.0", "2.1", "2.2", "2.3");

    private DocumentDetector() {}

    /**
     * What a JSON document is; empty when it is none of those known.
     *
     * @throws RefusedFileException when it is of a version that cannot be read, or breaks off
     */
    public static Optional<DocumentFile> json(Path path, String name) throws IOException {
        Top top = Top.of(path, name);
        String schema = top.text("$schema");
        if (top.text("bomFormat").equals("CycloneDX")
                || CYCLONEDX.matcher(schema).find()) {
            String version = top.text("specVersion");
            return Optional.of(known(
                    new DocumentFile(
                            path, name, DocumentFormat.CYCLONEDX_JSON, version.isEmpty() ? in(schema) : version),
                    CYCLONEDX_VERSIONS));
        }
        if (top.names.contains("spdxVersion")) {
            String version = top.text("spdxVersion").replaceFirst("(?i)^SPDX-", "");
            return Optional.of(known(new DocumentFile(path, name, DocumentFormat.SPDX_2, version), SPDX_2_VERSIONS));
        }
        Matcher context = SPDX_CONTEXT.matcher(top.text("@context"));
        if (context.find()) {
            return Optional.of(
                    known(new DocumentFile(path, name, DocumentFormat.SPDX_3, context.group(1)), SPDX_3_VERSIONS));
        }
        if (top.names.contains("deviceid") && top.names.contains("content")) {
            return Optional.of(new DocumentFile(path, name, DocumentFormat.GLPI_JSON, ""));
        }
        return Optional.empty();
    }

    /**
     * What an XML document is.
     *
     * @throws RefusedFileException when it is no document that can be imported, or breaks off
     */
    public static DocumentFile xml(Path path, String name) throws IOException {
        XmlEntry root = XmlEntry.root(path, DocumentFile.xmlProblem(name, "XML"));
        if (root.name().equals("bom") && CYCLONEDX.matcher(root.namespace()).find()) {
            return known(
                    new DocumentFile(path, name, DocumentFormat.CYCLONEDX_XML, in(root.namespace())),
                    CYCLONEDX_VERSIONS);
        }
        if (root.name().toLowerCase(Locale.ROOT).equals("request")) {
            return new DocumentFile(path, name, DocumentFormat.GLPI_XML, "");
        }
        throw new RefusedFileException("FILE_IS_XML", name + ": this is an XML document of no known format." + KNOWN);
    }

    /**
     * What a bill of materials in the tag-value format is.
     *
     * @throws RefusedFileException when it is of a version that cannot be read
     */
    public static DocumentFile tagValue(Path path, String name) throws IOException {
        String version = "";
        try (BufferedReader lines = new BufferedReader(PlainCsv.reader(path))) {
            for (String line = lines.readLine(); line != null && version.isEmpty(); line = lines.readLine()) {
                Matcher stated = SPDX_LINE.matcher(line);
                version = stated.matches() ? stated.group(1) : "";
            }
        }
        return known(new DocumentFile(path, name, DocumentFormat.SPDX_TEXT, version), SPDX_2_VERSIONS);
    }

    private static String in(String schema) {
        Matcher version = CYCLONEDX.matcher(schema);
        return version.find() ? version.group(1) : "";
    }

    private static DocumentFile known(DocumentFile file, Set<String> versions) {
        if (!file.version().isEmpty() && !versions.contains(file.version())) {
            throw new RefusedFileException(
                    "DOCUMENT_VERSION_UNKNOWN",
                    file.name() + ": this is " + file.label() + ", a version that cannot be read. Write it as one of "
                            + String.join(", ", versions.stream().sorted().toList()) + ".");
        }
        return file;
    }

    /** What the top of a JSON document says; nothing below the top is kept, except where a context names its URL. */
    private static final class Top {

        private static final Set<String> TOLD =
                Set.of("bomFormat", "specVersion", "spdxVersion", "$schema", "@context", "deviceid", "content");

        private final Map<String, String> texts = new HashMap<>();
        private final Set<String> names = new HashSet<>();

        String text(String key) {
            return texts.getOrDefault(key, "");
        }

        static Top of(Path path, String name) throws IOException {
            Top top = new Top();
            JsonFactory factory = new JsonFactory();
            try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), path)) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    top.read(parser);
                }
            } catch (JacksonException e) {
                throw DocumentFile.broken(name, "JSON", DocumentFile.where(e));
            }
            return top;
        }

        private void read(JsonParser parser) {
            while (!decided() && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                names.add(key);
                JsonToken value = parser.nextToken();
                if (TOLD.contains(key) && value.isScalarValue()) {
                    texts.put(key, parser.getString());
                } else if (key.equals("@context") && value == JsonToken.START_ARRAY) {
                    texts.put(key, strings(parser));
                } else {
                    parser.skipChildren();
                }
            }
        }

        private boolean decided() {
            return (texts.containsKey("bomFormat") && texts.containsKey("specVersion"))
                    || texts.containsKey("spdxVersion")
                    || texts.containsKey("@context");
        }

        private static String strings(JsonParser parser) {
            StringBuilder all = new StringBuilder();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    all.append(parser.getString()).append(' ');
                } else {
                    parser.skipChildren();
                }
            }
            return all.toString();
        }
    }
}

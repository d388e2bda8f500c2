package org.winddown.reporting.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Checks the parts of a workbook against the schemas of ISO/IEC 29500 (transitional), which the build fetches. The core
 * properties are left out: their schema imports others that no package has.
 */
final class Ooxml {

    /** Fetched by the build; see the pom. */
    private static final Path SCHEMAS = Path.of("target/ooxml/schemas.jar");

    private static final String FOLDER = "org/apache/poi/schemas/ooxml/src/";

    private static final Map<String, String> SCHEMA_OF = Map.of(
            "xl/workbook.xml", "sml.xsd",
            "xl/styles.xml", "sml.xsd",
            "xl/sharedStrings.xml", "sml.xsd",
            "xl/worksheets/[^/]+\\.xml", "sml.xsd",
            "xl/tables/[^/]+\\.xml", "sml.xsd",
            "xl/drawings/[^/]+\\.xml", "dml-spreadsheetDrawing.xsd",
            "xl/charts/[^/]+\\.xml", "dml-chart.xsd",
            ".*\\.rels", "opc-relationships.xsd",
            "docProps/app.xml", "shared-documentPropertiesExtended.xsd");

    private final Map<String, Schema> schemas = new TreeMap<>();

    /**
     * Reads the schemas.
     *
     * @param folder where they may be unpacked
     */
    Ooxml(Path folder) throws IOException, SAXException {
        try (ZipFile jar = new ZipFile(SCHEMAS.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".xsd")) {
                    Path file = folder.resolve(entry.getName().substring(FOLDER.length()));
                    try (InputStream in = jar.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        for (String name : List.copyOf(SCHEMA_OF.values()).stream().distinct().toList()) {
            schemas.put(name, factory.newSchema(folder.resolve(name).toFile()));
        }
    }

    /** What is against the schemas, with its place; empty when nothing is. */
    List<String> errors(byte[] workbook) throws IOException, SAXException {
        List<String> errors = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                check(entry.getName(), zip.readAllBytes(), errors);
            }
        }
        return errors;
    }

    private void check(String part, byte[] bytes, List<String> errors) throws IOException, SAXException {
        if (part.equals("[Content_Types].xml")
                || part.equals("docProps/core.xml")
                || part.matches("xl/media/.*\\.png")) {
            return;
        }
        String schema = SCHEMA_OF.entrySet().stream()
                .filter(entry -> part.matches(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        if (schema.isEmpty()) {
            errors.add(part + ": no schema is known for it");
            return;
        }
        Validator validator = schemas.get(schema).newValidator();
        validator.setErrorHandler(new Collected(part, errors));
        validator.validate(new StreamSource(new ByteArrayInputStream(bytes)));
    }

    private record Collected(String part, List<String> errors) implements ErrorHandler {

        @Override
        public void warning(SAXParseException problem) {
            error(problem);
        }

        @Override
        public void error(SAXParseException problem) {
            errors.add(part + ", line " + problem.getLineNumber() + ", column " + problem.getColumnNumber() + ": "
                    + problem.getMessage());
        }

        @Override
        public void fatalError(SAXParseException problem) {
            error(problem);
        }
    }
}

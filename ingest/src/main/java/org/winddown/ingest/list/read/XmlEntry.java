package org.winddown.ingest.list.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a list in XML with all that it holds; lists are read one entry at a time.
 *
 * <p>Documents that declare a type or entities are refused: no publisher needs them, and they can reach other files.
 */
final class XmlEntry {

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlEntry> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlEntry(String name) {
        this.name = name;
    }

    /**
     * Reads a document.
     *
     * @param names elements that are handed on, wherever they stand; for the root only its attributes are known yet
     * @param use called at the end of each such element, and at the start of the root
     * @throws org.winddown.ingest.rows.RefusedFileException when the document breaks off or declares a type
     */
    static void each(ListFile file, Set<String> names, Consumer<XmlEntry> use) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = Files.newInputStream(file.path())) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            boolean root = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw file.refused(
                            "LIST_XML_DECLARES_TYPE",
                            "the document declares a type (DOCTYPE), which no published list does. Fetch it again.");
                }
                if (event == XMLStreamConstants.START_ELEMENT && root) {
                    root = false;
                    use.accept(opened(reader));
                } else if (event == XMLStreamConstants.START_ELEMENT && names.contains(reader.getLocalName())) {
                    use.accept(read(reader));
                }
            }
        } catch (XMLStreamException e) {
            throw file.refused(
                    "LIST_BROKEN",
                    "the XML breaks off at line " + e.getLocation().getLineNumber()
                            + ". The file may be cut off: fetch it again.");
        }
    }

    private static XmlEntry opened(XMLStreamReader reader) {
        XmlEntry entry = new XmlEntry(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            entry.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return entry;
    }

    private static XmlEntry read(XMLStreamReader reader) throws XMLStreamException {
        XmlEntry entry = opened(reader);
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                entry.children.add(read(reader));
            } else if (event == XMLStreamConstants.CHARACTERS) {
                entry.text.append(reader.getText());
            }
        }
        return entry;
    }

    String name() {
        return name;
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The stripped text of the first child of a name, empty when there is none. */
    String text(String child) {
        return children.stream()
                .filter(each -> each.name.equals(child))
                .findFirst()
                .map(each -> each.text.toString().strip())
                .orElse("");
    }

    /** Children at the end of a path of names. */
    List<XmlEntry> all(String... path) {
        List<XmlEntry> found = List.of(this);
        for (String step : path) {
            found = found.stream()
                    .flatMap(each -> each.children.stream())
                    .filter(each -> each.name.equals(step))
                    .toList();
        }
        return found;
    }

    /** Its own stripped text. */
    String text() {
        return text.toString().strip();
    }
}

package org.winddown.ingest.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a document with all that it holds; documents are read one entry at a time.
 *
 * <p>Documents that declare a type or entities are refused: no publisher needs them, and they can reach other files.
 */
public final class XmlEntry {

    private static final String MOST_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final String DEPTH = "200";

    private final String name;
    private final String namespace;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlEntry> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlEntry(String name, String namespace) {
        this.name = name;
        this.namespace = namespace;
    }

    /**
     * Reads a document.
     *
     * @param file the document
     * @param names elements that are handed on, wherever they stand; for the root only its attributes are known yet
     * @param use called at the end of each such element, and at the start of the root
     * @param problem what is said when it cannot be read
     * @throws org.winddown.ingest.rows.RefusedFileException when the document breaks off or declares a type
     */
    public static void each(Path file, Set<String> names, Consumer<XmlEntry> use, XmlProblem problem)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = reader(in);
            boolean root = true;
            while (reader.hasNext()) {
                int event = next(reader, problem);
                if (event == XMLStreamConstants.START_ELEMENT && root) {
                    root = false;
                    use.accept(opened(reader));
                } else if (event == XMLStreamConstants.START_ELEMENT && names.contains(reader.getLocalName())) {
                    use.accept(read(reader));
                }
            }
        } catch (XMLStreamException e) {
            throw problem.broken(e.getLocation().getLineNumber());
        }
    }

    /**
     * The root of a document with its attributes; what it holds is not read.
     *
     * @throws org.winddown.ingest.rows.RefusedFileException as {@link #each}
     */
    public static XmlEntry root(Path file, XmlProblem problem) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = reader(in);
            toRoot(reader, problem);
            return opened(reader);
        } catch (XMLStreamException e) {
            throw problem.broken(e.getLocation().getLineNumber());
        }
    }

    /**
     * The root of a document with all that it holds; for documents that fit into memory.
     *
     * @throws org.winddown.ingest.rows.RefusedFileException as {@link #each}
     */
    public static XmlEntry whole(Path file, XmlProblem problem) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = reader(in);
            toRoot(reader, problem);
            return read(reader);
        } catch (XMLStreamException e) {
            throw problem.broken(e.getLocation().getLineNumber());
        }
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(MOST_DEPTH, DEPTH);
        return factory.createXMLStreamReader(in);
    }

    /** Comments and instructions may stand before the root; without a root the parser says so. */
    private static void toRoot(XMLStreamReader reader, XmlProblem problem) throws XMLStreamException {
        int event = next(reader, problem);
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = next(reader, problem);
        }
    }

    private static int next(XMLStreamReader reader, XmlProblem problem) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
            throw problem.declaresType();
        }
        return event;
    }

    private static XmlEntry opened(XMLStreamReader reader) {
        XmlEntry entry = new XmlEntry(reader.getLocalName(), Objects.requireNonNullElse(reader.getNamespaceURI(), ""));
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

    /** Its name without prefix. */
    public String name() {
        return name;
    }

    /** The namespace of its name, empty when it has none. */
    public String namespace() {
        return namespace;
    }

    /** Its children in the order of the document. */
    public List<XmlEntry> children() {
        return List.copyOf(children);
    }

    /** The value of an attribute, empty when it has none of that name. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The stripped text of the first child of a name, empty when there is none. */
    public String text(String child) {
        return children.stream()
                .filter(each -> each.name.equals(child))
                .findFirst()
                .map(each -> each.text.toString().strip())
                .orElse("");
    }

    /** Children at the end of a path of names. */
    public List<XmlEntry> all(String... path) {
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
    public String text() {
        return text.toString().strip();
    }
}

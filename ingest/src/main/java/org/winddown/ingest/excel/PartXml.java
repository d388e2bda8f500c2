package org.winddown.ingest.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part of a workbook in XML, read event by event; it follows no reference out of the part. */
final class PartXml implements AutoCloseable {

    private static final String MOST_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final String DEPTH = "200";

    private final InputStream in;
    private final XMLStreamReader reader;
    private final String part;
    private final Refusal refusal;

    PartXml(InputStream in, String part, Refusal refusal) {
        this.in = in;
        this.part = part;
        this.refusal = refusal;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(MOST_DEPTH, DEPTH);
        factory.setXMLReporter((message, type, information, location) -> {
            throw new XMLStreamException(message, location);
        });
        try {
            this.reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw refusal.broken();
        }
    }

    /**
     * Goes to the next event, one of {@link XMLStreamConstants}; the last is the end of the document.
     *
     * @throws org.winddown.ingest.rows.RefusedFileException when the part breaks off or declares a type
     */
    int next() {
        try {
            int event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD) {
                throw refusal.declaresType(part);
            }
            return event;
        } catch (XMLStreamException e) {
            throw refusal.broken();
        }
    }

    /** Goes to the start of the next element of a name; false at the end of the document. */
    boolean goTo(String name) {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT && name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Name of the element at hand without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** The characters at hand. */
    String characters() {
        return reader.getText();
    }

    /** The value of an attribute without its prefix, empty when it is not there. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A whole number of an attribute, which is what it is without one. */
    int number(String attribute, int without) {
        String digits = attribute(attribute);
        if (digits.isEmpty()) {
            return without;
        }
        if (digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw refusal.broken();
        }
        return Integer.parseInt(digits);
    }

    /** Leaves out the element at hand with all that it holds. */
    void skip() {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

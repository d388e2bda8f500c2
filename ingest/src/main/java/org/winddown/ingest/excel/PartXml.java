package org.winddown.ingest.excel;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.winddown.ingest.rows.RefusedFileException;

/**
 * A part of a workbook in XML, read event by event. It follows no reference out of the part, and reads little more than
 * the archive says is there.
 */
final class PartXml implements AutoCloseable {

    private static final int LONGEST_PIECE = 16 << 20;
    private static final int LONGEST_TEXT = 1 << 20;

    private final Metered in;
    private final XMLStreamReader reader;
    private final String part;
    private final Refusal refusal;

    PartXml(ZipFile zip, ZipEntry entry, Refusal refusal) throws IOException {
        this.part = entry.getName();
        this.refusal = refusal;
        this.in = new Metered(zip.getInputStream(entry), entry);
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            in.close();
            throw refusal.broken();
        }
    }

    /** An archive may say less than what is in it, and one attribute may be as long as all memory. */
    private final class Metered extends FilterInputStream {

        private long left;
        private long sinceEvent;

        Metered(InputStream in, ZipEntry entry) {
            super(in);
            this.left = entry.getSize();
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return count(read, read);
        }

        private int count(int result, int bytes) throws IOException {
            if (result >= 0) {
                left -= bytes;
                sinceEvent += bytes;
                if (sinceEvent > LONGEST_PIECE) {
                    throw refusal.bomb(part);
                }
                if (left < 0) {
                    throw longer();
                }
            }
            return result;
        }

        /** A part that is longer than the archive says: made so, or the directory of the archive is damaged. */
        private RefusedFileException longer() throws IOException {
            byte[] rest = new byte[1 << 16];
            long beyond = -left;
            for (int more = in.read(rest); more >= 0; more = in.read(rest)) {
                beyond += more;
                if (beyond > ZipParts.HARMLESS) {
                    return refusal.bomb(part);
                }
            }
            return refusal.broken();
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
            in.sinceEvent = 0;
            if (event == XMLStreamConstants.DTD) {
                throw refusal.declaresType(part);
            }
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refusal.broken();
            }
            return event;
        } catch (XMLStreamException | UncheckedStreamException e) {
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

    /** Appends the characters at hand, which may be a part of those that follow one another. */
    void appendTo(StringBuilder text) {
        try {
            text.append(reader.getText());
        } catch (UncheckedStreamException e) {
            throw refusal.broken();
        }
        if (text.length() > LONGEST_TEXT) {
            throw refusal.bomb(part);
        }
    }

    /** The text of the element at hand up to its end; how characters sound ({@code rPh}) is no part of it. */
    String text() {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                appendTo(text);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (name().equals("rPh")) {
                    skip();
                } else {
                    depth++;
                }
            }
        }
        return text.toString();
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

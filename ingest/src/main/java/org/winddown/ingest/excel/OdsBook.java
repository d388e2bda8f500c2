package org.winddown.ingest.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An OpenDocument spreadsheet; nothing of it is held in memory but the row at hand. */
final class OdsBook implements Book {

    private static final String MOST_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final String DEPTH = "200";

    private final ZipFile zip;
    private final Refusal refusal;
    private final List<Sheet> sheets;

    private OdsBook(ZipFile zip, Refusal refusal, List<Sheet> sheets) {
        this.zip = zip;
        this.refusal = refusal;
        this.sheets = List.copyOf(sheets);
    }

    static OdsBook open(Path file, Refusal refusal) throws IOException {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            return new OdsBook(zip, refusal, sheets(zip, refusal));
        } catch (ZipException e) {
            throw refusal.broken();
        }
    }

    /** Tables that stand in the text of a cell or a drawing are none of the sheets. */
    private static List<Sheet> sheets(ZipFile zip, Refusal refusal) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        Set<String> hiddenStyles = new HashSet<>();
        String style = "";
        try (InputStream in = content(zip, refusal)) {
            XMLStreamReader xml = reader(in);
            int tables = 0;
            while (xml.hasNext()) {
                int event = next(xml, refusal);
                boolean table = (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT)
                        && xml.getLocalName().equals("table");
                if (event == XMLStreamConstants.END_ELEMENT && table) {
                    tables--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (table && tables++ == 0) {
                        boolean hidden = hiddenStyles.contains(attribute(xml, "style-name"));
                        sheets.add(new Sheet(sheets.size(), attribute(xml, "name"), hidden));
                    } else if (xml.getLocalName().equals("style")) {
                        style = attribute(xml, "name");
                    } else if (xml.getLocalName().equals("table-properties")
                            && attribute(xml, "display").equals("false")) {
                        hiddenStyles.add(style);
                    }
                }
            }
        } catch (XMLStreamException | ZipException e) {
            throw refusal.broken();
        }
        return sheets;
    }

    private static InputStream content(ZipFile zip, Refusal refusal) throws IOException {
        ZipEntry content = zip.getEntry("content.xml");
        if (content == null) {
            throw refusal.broken();
        }
        return zip.getInputStream(content);
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(MOST_DEPTH, DEPTH);
        return factory.createXMLStreamReader(in);
    }

    static int next(XMLStreamReader xml, Refusal refusal) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw refusal.declaresType("content.xml");
        }
        return event;
    }

    /** The value of an attribute, empty when it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public String dialect() {
        return "ods";
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public SheetRows rows(Sheet sheet) throws IOException {
        InputStream in = content(zip, refusal);
        try {
            return new OdsRows(reader(in), in, sheet.index(), refusal);
        } catch (XMLStreamException e) {
            in.close();
            throw refusal.broken();
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

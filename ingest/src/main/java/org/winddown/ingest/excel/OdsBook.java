package org.winddown.ingest.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;

/** An OpenDocument spreadsheet; nothing of it is held in memory but the row at hand. */
final class OdsBook implements Book {

    private static final String CONTENT = "content.xml";

    private final ZipFile zip;
    private final Refusal refusal;
    private final List<Sheet> sheets;

    private OdsBook(ZipFile zip, Refusal refusal) throws IOException {
        this.zip = zip;
        this.refusal = refusal;
        try (PartXml xml = content()) {
            this.sheets = List.copyOf(sheets(xml));
        }
    }

    static OdsBook open(Path file, Refusal refusal) throws IOException {
        try {
            return new OdsBook(new ZipFile(file.toFile()), refusal);
        } catch (ZipException e) {
            throw refusal.broken();
        }
    }

    private PartXml content() throws IOException {
        ZipEntry content = zip.getEntry(CONTENT);
        if (content == null) {
            throw refusal.broken();
        }
        return new PartXml(zip, content, refusal);
    }

    /** Tables that stand in the text of a cell or a drawing are none of the sheets. */
    private static List<Sheet> sheets(PartXml xml) {
        List<Sheet> sheets = new ArrayList<>();
        Set<String> hiddenStyles = new HashSet<>();
        String style = "";
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "style" -> style = xml.attribute("name");
                case "table-properties" -> {
                    if (xml.attribute("display").equals("false")) {
                        hiddenStyles.add(style);
                    }
                }
                case "table" -> {
                    boolean hidden = hiddenStyles.contains(xml.attribute("style-name"));
                    sheets.add(new Sheet(sheets.size(), xml.attribute("name"), hidden));
                    xml.skip();
                }
                default -> {}
            }
        }
        return sheets;
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
        PartXml xml = content();
        for (int before = sheet.index(); before >= 0; before--) {
            if (!xml.goTo("table")) {
                throw refusal.broken();
            }
            if (before > 0) {
                xml.skip();
            }
        }
        return new OdsRows(xml, refusal);
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

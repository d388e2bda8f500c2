package org.winddown.reporting.pdf.tagged;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a document as it is told to somebody who does not see it: sections, headings, tables with their
 * cells, lists, figures.
 *
 * <p>Each element of a page says where it belongs ({@link Tag}), so a table goes on over any number of pages, and what
 * stands between its parts is not in it.
 */
final class StructureTags extends JRPdfExporterTagHelper {

    private static final PdfName DOCUMENT = new PdfName("Document");
    private static final PdfName SECTION = new PdfName("Sect");
    private static final PdfName H1 = new PdfName("H1");
    private static final PdfName H2 = new PdfName("H2");
    private static final PdfName H3 = new PdfName("H3");
    private static final PdfName PARAGRAPH = new PdfName("P");
    private static final PdfName FIGURE = new PdfName("Figure");
    private static final PdfName TABLE = new PdfName("Table");
    private static final PdfName TABLE_ROW = new PdfName("TR");
    private static final PdfName HEADER_CELL = new PdfName("TH");
    private static final PdfName CELL = new PdfName("TD");
    private static final PdfName LIST = new PdfName("L");
    private static final PdfName ITEM = new PdfName("LI");
    private static final PdfName ITEM_BODY = new PdfName("LBody");
    private static final PdfName ALTERNATIVE = new PdfName("Alt");
    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private record Place(Tag tag, int column) {

        static Place of(@Nullable String text) {
            if (text == null) {
                return new Place(Tag.PARAGRAPH, 0);
            }
            int space = text.indexOf(' ');
            return space < 0
                    ? new Place(Tag.valueOf(text), 0)
                    : new Place(Tag.valueOf(text.substring(0, space)), Integer.parseInt(text.substring(space + 1)));
        }
    }

    private final TaggedExporter pages;
    private final Map<String, Place> places = new HashMap<>();
    private @Nullable PdfStructureElement document;
    private @Nullable PdfStructureElement section;
    private @Nullable PdfStructureElement table;
    private @Nullable PdfStructureElement row;
    private @Nullable PdfStructureElement heading;
    private @Nullable PdfStructureElement figure;
    private final List<PdfStructureElement> cells = new ArrayList<>();
    private final Map<Integer, PdfStructureElement> lists = new HashMap<>();
    private final Map<Integer, PdfStructureElement> items = new HashMap<>();
    private int columns;
    private String key = "";
    private boolean repeated;
    private boolean afterFirstPage;
    /** Where the text or picture that comes next belongs; null when it is not to be read. */
    private @Nullable PdfStructureElement target;

    StructureTags(TaggedExporter pages) {
        super(pages);
        this.pages = pages;
    }

    @Override
    protected void init() {
        PdfStructureTreeRoot root = producer().getPdfWriter().getStructureTreeRoot();
        PdfStructureElement whole = new PdfStructureElement(root, DOCUMENT);
        whole.put(PdfName.LANG, new PdfString(language));
        document = whole;
        section = whole;
    }

    @Override
    protected void startPage() {
        // Nothing belongs to a page alone.
    }

    @Override
    protected void endPage() {
        afterFirstPage = true;
    }

    @Override
    protected void startElement(JRPrintElement element) {
        if (element instanceof JRPrintText || element instanceof JRPrintImage) {
            String said = element.hasProperties() ? element.getPropertiesMap().getProperty(Tag.PROPERTY) : null;
            target = target(
                    places.computeIfAbsent(Objects.requireNonNullElse(said, Tag.PARAGRAPH.name()), Place::of), element);
        }
    }

    @Override
    protected void endElement(JRPrintElement element) {
        target = null;
    }

    private @Nullable PdfStructureElement target(Place place, JRPrintElement element) {
        if (element instanceof JRPrintText text
                && text.getFullText().isEmpty()
                && !place.tag().isCell()) {
            return null;
        }
        return switch (place.tag()) {
            case ARTIFACT -> null;
            case ONCE -> afterFirstPage ? null : in(section, PARAGRAPH);
            case TITLE -> in(section, H1);
            case SECTION -> {
                section = in(document, SECTION);
                yield in(section, H2);
            }
            case LIST_HEAD -> listHead(place.column(), element);
            case LIST_HEAD_MORE -> repeated ? null : heading;
            case LIST_NOTE -> repeated ? null : in(section, PARAGRAPH);
            case ITEM -> item(place.column(), element);
            case ITEM_MORE -> items.get(place.column());
            case HEADER_CELL -> headerCell(place.column(), element);
            case CELL -> cell(place.column());
            case PARAGRAPH -> in(section, PARAGRAPH);
            case FIGURE -> figure(element);
            case FIGURE_ONCE -> afterFirstPage ? null : figure(element);
        };
    }

    private @Nullable PdfStructureElement listHead(int column, JRPrintElement element) {
        repeated = !begins(element);
        if (repeated) {
            return null;
        }
        PdfStructureElement head = in(section, H3);
        heading = head;
        lists.put(column, in(section, LIST));
        return head;
    }

    private PdfStructureElement item(int column, JRPrintElement element) {
        if (begins(element)) {
            lists.put(column, in(section, LIST));
        }
        PdfStructureElement body = in(in(lists.get(column), ITEM), ITEM_BODY);
        items.put(column, body);
        return body;
    }

    private @Nullable PdfStructureElement headerCell(int column, JRPrintElement element) {
        if (column == 0) {
            repeated = !begins(element);
            if (!repeated) {
                table = in(section, TABLE);
                row = in(table, TABLE_ROW);
                columns = 0;
            }
        }
        if (repeated) {
            return null;
        }
        columns++;
        PdfStructureElement cell = in(row, HEADER_CELL);
        PdfDictionary scope = new PdfDictionary();
        scope.put(PdfName.O, TABLE);
        scope.put(new PdfName("Scope"), new PdfName("Column"));
        cell.put(PdfName.A, scope);
        return cell;
    }

    /** A row has all of its cells from the start, so that what a page break cuts off a cell finds it again. */
    private PdfStructureElement cell(int column) {
        if (column == 0) {
            row = in(table, TABLE_ROW);
            cells.clear();
            for (int i = 0; i < columns; i++) {
                cells.add(in(row, CELL));
            }
        }
        return cells.get(column);
    }

    private PdfStructureElement figure(JRPrintElement element) {
        String words = property(element, Tag.ALTERNATIVE);
        PdfStructureElement drawn = figure;
        if (words != null || drawn == null) {
            drawn = in(section, FIGURE);
            drawn.put(ALTERNATIVE, new PdfString(Objects.requireNonNullElse(words, ""), PdfObject.TEXT_UNICODE));
            figure = drawn;
        }
        enclose(drawn, element);
        return drawn;
    }

    /** Makes the bounding box of a figure hold an element as well. */
    private void enclose(PdfStructureElement drawn, JRPrintElement element) {
        float left = pages.left(element);
        float bottom = pages.bottom(element);
        float right = left + element.getWidth();
        float top = bottom + element.getHeight();
        if (drawn.get(PdfName.A) instanceof PdfDictionary layout
                && layout.get(PdfName.BBOX) instanceof PdfArray known
                && known.getPdfObject(0) instanceof PdfNumber x1
                && known.getPdfObject(1) instanceof PdfNumber y1
                && known.getPdfObject(2) instanceof PdfNumber x2
                && known.getPdfObject(3) instanceof PdfNumber y2) {
            left = Math.min(left, x1.floatValue());
            bottom = Math.min(bottom, y1.floatValue());
            right = Math.max(right, x2.floatValue());
            top = Math.max(top, y2.floatValue());
        }
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        layout.put(PdfName.BBOX, new PdfArray(new float[] {left, bottom, right, top}));
        drawn.put(PdfName.A, layout);
    }

    /** Whether an element names another table or list than the one before. */
    private boolean begins(JRPrintElement element) {
        String named = property(element, Tag.KEY);
        if (named == null || named.equals(key)) {
            return false;
        }
        key = named;
        return true;
    }

    private static @Nullable String property(JRPrintElement element, String name) {
        return element.getPropertiesMap().getProperty(name);
    }

    private static PdfStructureElement in(@Nullable PdfStructureElement parent, PdfName type) {
        return new PdfStructureElement(
                Objects.requireNonNull(parent, "A page design has a cell without a table, or an item without a list."),
                type);
    }

    @Override
    protected void startText(boolean isHyperlink) {
        begin();
    }

    @Override
    protected void startText(String text, boolean isHyperlink) {
        begin();
    }

    @Override
    protected void endText() {
        content().endMarkedContentSequence();
    }

    @Override
    protected void startImage(JRPrintImage image) {
        begin();
    }

    @Override
    protected void endImage() {
        content().endMarkedContentSequence();
    }

    private void begin() {
        PdfStructureElement to = target;
        if (to == null) {
            content().beginMarkedContentSequence(ARTIFACT);
        } else {
            content().beginMarkedContentSequence(to);
        }
    }

    /** Draws what is not to be read. */
    void decorate(Runnable drawing) {
        content().beginMarkedContentSequence(ARTIFACT);
        drawing.run();
        content().endMarkedContentSequence();
    }

    private ArchivalProducer producer() {
        return (ArchivalProducer) pdfProducer;
    }

    private PdfContentByte content() {
        return producer().getPdfContentByte();
    }
}

package org.winddown.reporting.pdf.tagged;

import java.time.Instant;
import java.util.List;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintRectangle;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/**
 * Exports filled pages as a PDF file of PDF/A-2a and PDF/UA-1: with structure ({@link Tag}), embedded fonts, a colour
 * profile, and lines and frames that nobody has to hear.
 *
 * <p>The same pages give the same bytes: no clock and no chance goes into the file.
 */
public final class TaggedExporter extends JRPdfExporter {

    private static final String PROFILE = "org/winddown/reporting/pdf/tagged/srgb.icc";

    private final StructureTags tags;
    private final Instant at;
    private final String id;
    private final List<String> others;

    /**
     * An exporter for one file.
     *
     * @param at when the file says it was made
     * @param id text that the file's identifier is derived from
     * @param others names of files beside this one that bookmarks lead to
     */
    public TaggedExporter(JasperReportsContext context, Instant at, String id, List<String> others) {
        super(context);
        this.at = at;
        this.id = id;
        this.others = List.copyOf(others);
        this.tags = new StructureTags(this);
        this.tagHelper = tags;
    }

    /**
     * The settings without which the file would conform to neither standard.
     *
     * @param keywords what the file says of itself to programs
     * @param language of the texts, for example {@code en}
     */
    public static SimplePdfExporterConfiguration configuration(
            String title, String subject, String keywords, String language) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(title);
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataAuthor("Winddown");
        configuration.setMetadataCreator("Winddown");
        configuration.setMetadataSubject(subject);
        configuration.setMetadataKeywords(keywords);
        configuration.setTagged(true);
        configuration.setTagLanguage(language);
        configuration.setPdfVersion(PdfVersionEnum.VERSION_1_7);
        configuration.setCompressed(true);
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2A);
        configuration.setIccProfilePath(PROFILE);
        return configuration;
    }

    @Override
    protected PdfProducer createPdfProducer() {
        return new ArchivalProducer(createPdfProducerContext(), at, id, others);
    }

    @Override
    protected void writePageAnchor(int pageIndex) {
        // Nothing links to a page, and a blank in front of each would be read.
    }

    @Override
    protected void exportLine(JRPrintLine line) {
        tags.decorate(() -> super.exportLine(line));
    }

    @Override
    protected void exportRectangle(JRPrintRectangle rectangle) {
        tags.decorate(() -> super.exportRectangle(rectangle));
    }

    @Override
    protected void exportBox(JRLineBox box, JRPrintElement element) {
        if (isDrawn(box)) {
            tags.decorate(() -> super.exportBox(box, element));
        }
    }

    @Override
    protected void exportPen(JRPen pen, JRPrintElement element) {
        tags.decorate(() -> super.exportPen(pen, element));
    }

    private static boolean isDrawn(JRLineBox box) {
        return box.getTopPen().getLineWidth() > 0
                || box.getLeftPen().getLineWidth() > 0
                || box.getBottomPen().getLineWidth() > 0
                || box.getRightPen().getLineWidth() > 0;
    }

    /** Points from the left edge of the page. */
    float left(JRPrintElement element) {
        return element.getX() + (float) getOffsetX();
    }

    /** Points from the lower edge of the page to that of the element. */
    float bottom(JRPrintElement element) {
        return getCurrentPageFormat().getPageHeight() - (float) (element.getY() + getOffsetY() + element.getHeight());
    }
}

package org.winddown.reporting.pdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.BiFunction;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.ReportHead;
import org.winddown.reporting.pdf.design.Designs;
import org.winddown.reporting.pdf.design.PartDesign;
import org.winddown.reporting.pdf.tagged.TaggedExporter;
import org.winddown.reporting.text.Texts;

/**
 * Writes a report as a PDF file of PDF/A-2a and PDF/UA-1; the same report gives the same bytes.
 *
 * <p>Each part is shown by what it is, whatever kind of report it belongs to. Page designs are made once for each
 * writer, on first use. Safe for use by several threads.
 */
public final class PdfReportWriter {

    private final JasperReportsContext context =
            new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    private final Designs designs = new Designs(context);
    private final CellWords words = new CellWords(context);

    /**
     * Writes the file; the stream is left open.
     *
     * @throws IllegalStateException when the page designs of this module are broken, or the stream cannot be written
     */
    public void write(ComplianceReport report, PageSize page, OutputStream out) {
        try {
            JasperPrint print = JasperFillManager.getInstance(context)
                    .fill(designs.page(page), parameters(report.head()), parts(report));
            export(print, report.head(), out);
        } catch (JRException e) {
            throw new IllegalStateException(
                    "The PDF report for " + report.head().subject() + " could not be made.", e);
        }
    }

    private Rows parts(ComplianceReport report) throws JRException {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Block block : Blocks.of(report, words)) {
            parts.add(Map.of(
                    "design", designs.part(block.design()),
                    "rows", new Rows(block.rows()),
                    "parameters", prepared(block.parameters()),
                    "whole", !block.rowed(),
                    "rowed", block.rowed(),
                    "newPage", block.newPage()));
        }
        return new Rows(parts.iterator());
    }

    /** Parameters of a part, its inner designs prepared. */
    private Map<String, Object> prepared(Map<String, Object> said) throws JRException {
        Map<String, Object> parameters = new HashMap<>(said);
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            if (parameter.getValue() instanceof PartDesign inner) {
                parameter.setValue(designs.part(inner));
            }
        }
        return parameters;
    }

    private Map<String, Object> parameters(ReportHead head) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.ENGLISH);
        parameters.put(
                JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(head.zone().zone()));
        parameters.put("TITLE", words.shown(head.title().toUpperCase(Locale.ENGLISH)));
        parameters.put("SUBJECT", words.shown(head.subject()));
        parameters.put("AS_OF", head.asOfText());
        parameters.put("KNOWN_AT", head.knownAtText());
        parameters.put("FOOTER", words.shown(head.footer()));
        BiFunction<Integer, Integer, String> pageOf =
                (page, pages) -> Texts.english().get("page-of", page, pages);
        parameters.put("PAGE_OF", pageOf);
        return parameters;
    }

    private void export(JasperPrint print, ReportHead head, OutputStream out) throws JRException {
        TaggedExporter exporter = new TaggedExporter(context, head.asOf(), head.runId() + head.subject());
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(TaggedExporter.configuration(
                head.title() + ": " + head.subject(), "Run " + head.runId() + ", " + head.packs(), "en"));
        exporter.exportReport();
    }
}

package org.winddown.reporting.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.model.ReportMark;

/**
 * Writes a report as a PDF file; the same report gives the same bytes.
 *
 * <p>The page designs are compiled once for each process, on first use.
 */
public final class PdfReportWriter {

    private final Designs designs = new Designs();

    /**
     * The PDF file as bytes.
     *
     * @throws IllegalStateException when the page designs of this module are broken
     */
    public byte[] write(ReportContent report, ReportMark mark) {
        try {
            JasperPrint print = JasperFillManager.getInstance(DefaultJasperReportsContext.getInstance())
                    .fill(designs.report(mark.paper()), parameters(report), new JREmptyDataSource(1));
            return FixedPdf.of(export(print, report, mark), report.asOf(), report.runId());
        } catch (JRException e) {
            throw new IllegalStateException("The PDF report for " + report.subject() + " could not be made.", e);
        }
    }

    /** What a PDF file says of itself; empty when it is no report of ours. */
    public static Optional<ReportMark> mark(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return Optional.ofNullable(document.getDocumentInformation().getKeywords())
                    .flatMap(ReportMark::parse);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + " as a PDF file.", e);
        }
    }

    private Map<String, Object> parameters(ReportContent report) throws JRException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.ENGLISH);
        parameters.put(
                JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(report.zone().zone()));
        parameters.put("TITLE", report.title().toUpperCase(Locale.ENGLISH));
        parameters.put("SUBJECT", report.subject());
        parameters.put("AS_OF", report.asOfText());
        parameters.put("KNOWN_AT", report.knownAtText());
        parameters.put("HEADLINE", report.headline());
        parameters.put("LAW", report.lawLine());
        parameters.put("FOOTER", footer(report));
        parameters.put("TIMELINE", new Timeline(report));
        for (Map.Entry<String, Section> entry : Sections.of(report).entrySet()) {
            String name = entry.getKey().toUpperCase(Locale.ROOT).replace('-', '_');
            parameters.put(name, designs.section(entry.getValue().design()));
            parameters.put(name + "_ROWS", entry.getValue().source());
            parameters.put(name + "_NOTE", entry.getValue().note());
        }
        return parameters;
    }

    private static String footer(ReportContent report) {
        String run = report.runId().length() > 12 ? report.runId().substring(0, 12) + "\u2026" : report.runId();
        return String.format(
                Locale.ROOT,
                "Run %s \u00b7 %d files, %,d rows, %s \u00b7 %s",
                run,
                report.sources().size(),
                report.conservation().read(),
                report.conservation().balanced() ? "all accounted for" : "NOT ALL ACCOUNTED FOR",
                law(report));
    }

    /** The one measure, or how many there are: a line holds no more. */
    private static String law(ReportContent report) {
        if (report.measures().size() < 2) {
            return report.packs();
        }
        long drafts = report.measures().stream()
                .filter(measure -> !measure.approved())
                .count();
        return report.measures().size() + " measures" + (drafts == 0 ? "" : ", " + drafts + " of them DRAFT");
    }

    private static byte[] export(JasperPrint print, ReportContent report, ReportMark mark) throws JRException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setCompressed(false);
        configuration.setMetadataTitle(report.title() + ": " + report.subject());
        configuration.setMetadataAuthor("Winddown");
        configuration.setMetadataKeywords(mark.text());
        configuration.setMetadataSubject("Run " + report.runId() + ", " + report.packs());
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagLanguage("en");
        exporter.setConfiguration(configuration);
        exporter.exportReport();
        return bytes.toByteArray();
    }
}

package org.winddown.reporting.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.ReportHead;
import org.winddown.reporting.model.ReportMark;
import org.winddown.reporting.pdf.design.Designs;
import org.winddown.reporting.pdf.design.PartDesign;
import org.winddown.reporting.pdf.tagged.TaggedExporter;

/**
 * Writes a report as a PDF file of PDF/A-2a and PDF/UA-1; the same report gives the same bytes.
 *
 * <p>Each part is shown by what it is, whatever kind of report it belongs to. Page designs are made once for each
 * writer, on first use. Safe for use by several threads.
 */
public final class PdfReportWriter {

    /** Lines of which a file takes some 400 MB while it is written. */
    private static final int LINES = 25_000;

    private final JasperReportsContext context =
            new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    /** By the colour of titles. */
    private final Map<String, Designs> designs = new ConcurrentHashMap<>();

    private final CellWords words = new CellWords(context);

    private final int mostLines;

    /** A writer whose files have no more lines in their tables than a small heap holds. */
    public PdfReportWriter() {
        this(LINES);
    }

    PdfReportWriter(int mostLines) {
        this.mostLines = mostLines;
    }

    /**
     * The files of a report: one, or more when its tables have more lines than a file holds; the first names the others
     * and its bookmarks lead to them. Rows are asked for while the files are written.
     *
     * @param name name of the files before what {@link Volume#format()} adds
     */
    public List<Volume> volumes(ComplianceReport report, PageSize page, String name) {
        List<List<Block>> bound = Binding.of(Blocks.of(report, words), report.head(), mostLines, name, words);
        List<String> others = IntStream.rangeClosed(2, bound.size())
                .mapToObj(number -> name + "." + Volume.format(number))
                .toList();
        return IntStream.range(0, bound.size())
                .mapToObj(i -> new Volume(
                        Volume.format(i + 1),
                        out -> write(report.head(), bound.get(i), i + 1, i == 0 ? others : List.of(), page, out)))
                .toList();
    }

    private void write(
            ReportHead head, List<Block> blocks, int number, List<String> others, PageSize page, OutputStream out) {
        try {
            Designs own = designs.computeIfAbsent(head.look().accent(), accent -> new Designs(context, accent));
            JasperPrint print = JasperFillManager.getInstance(context)
                    .fill(own.page(page, head.look()), parameters(head), parts(blocks, own));
            export(print, ReportMark.of(head, page), head, number, others, out);
        } catch (JRException e) {
            throw new IllegalStateException("The PDF report for " + head.subject() + " could not be made.", e);
        }
    }

    /** What a PDF file says of itself; empty when it is no report of ours, or no PDF file at all. */
    public static Optional<ReportMark> mark(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return Optional.ofNullable(document.getDocumentInformation().getKeywords())
                    .flatMap(ReportMark::parse);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Rows parts(List<Block> blocks, Designs designs) throws JRException {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Block block : blocks) {
            parts.add(Map.of(
                    "design", designs.part(block.design()),
                    "rows", new Rows(block.rows()),
                    "parameters", prepared(block.parameters(), designs),
                    "whole", !block.isRowed(),
                    "rowed", block.isRowed(),
                    "newPage", block.newPage()));
        }
        return new Rows(parts.iterator());
    }

    /** Parameters of a part, its inner designs prepared. */
    private static Map<String, Object> prepared(Map<String, Object> said, Designs designs) throws JRException {
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
        parameters.put(JRParameter.REPORT_LOCALE, head.texts().locale());
        parameters.put(
                JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(head.zone().zone()));
        parameters.put(
                "TITLE", words.shown(head.title().toUpperCase(head.texts().locale())));
        parameters.put("SUBJECT", words.shown(head.subject()));
        parameters.put("AS_OF", head.asOfText());
        parameters.put("KNOWN_AT", head.knownAtText());
        parameters.put("FOOTER", words.shown(head.footer()));
        parameters.put("HEADER_TEXT", words.shown(head.look().header()));
        parameters.put("FOOTER_TEXT", words.shown(head.look().footer()));
        parameters.put("HAS_LOGO", head.look().logo().isPresent());
        head.look().logo().ifPresent(logo -> {
            parameters.put("LOGO", SimpleDataRenderer.getInstance(logo.png()));
            parameters.put("LOGO_TEXT", words.shown(logo.text()));
        });
        BiFunction<Integer, Integer, String> pageOf =
                (page, pages) -> head.texts().get("page-of", page, pages);
        parameters.put("PAGE_OF", pageOf);
        return parameters;
    }

    private void export(
            JasperPrint print, ReportMark mark, ReportHead head, int number, List<String> others, OutputStream out)
            throws JRException {
        String id = head.runId() + head.subject() + Volume.format(number);
        TaggedExporter exporter = new TaggedExporter(context, head.asOf(), id, others);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(TaggedExporter.configuration(
                head.title() + ": " + head.subject(),
                head.texts().get("file.description", head.runId(), head.packs()),
                mark.text(),
                head.texts().language()));
        exporter.exportReport();
    }
}

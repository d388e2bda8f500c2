package org.winddown.reporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.excel.ExcelReportWriter;
import org.winddown.reporting.excel.WorkbookDifference;
import org.winddown.reporting.kind.ReportKinds;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.FileDifference;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.model.ReportMark;
import org.winddown.reporting.pdf.PdfDifference;
import org.winddown.reporting.pdf.PdfReportWriter;
import org.winddown.reporting.pdf.Volume;
import org.winddown.reporting.template.ReportTemplate;
import org.winddown.reporting.text.Texts;

/**
 * Writes a report as a workbook and as a PDF file; the same input gives the same bytes.
 *
 * <p>Safe for use by several threads.
 */
public final class ReportWriter {

    private final ExcelReportWriter excel;
    private final PdfReportWriter pdf;

    public ReportWriter(ExcelReportWriter excel, PdfReportWriter pdf) {
        this.excel = excel;
        this.pdf = pdf;
    }

    /**
     * Writes {@code <unit>.xlsx} and {@code <unit>.pdf}, or {@code enterprise.*}, and the same of each other kind with
     * the kind behind the name, as {@code <unit>-split.xlsx}; replaces what is there. What is too long for one PDF file
     * goes on in {@code <unit>.2.pdf} and so on.
     *
     * @param dir where to; made when absent
     * @param usual the language to write in
     * @param template what an enterprise changes
     * @throws IllegalStateException when rows, assets and verdicts do not add up; nothing is then written
     * @throws UncheckedIOException when a file cannot be written; the file of that name is then as it was before
     */
    public List<Artifact> write(
            ReportInput input, Set<ReportKind> kinds, Path dir, PageSize page, Texts usual, ReportTemplate template) {
        Texts texts = template.texts(usual);
        ReportContent content = input.content(texts);
        if (!content.conservation().balanced()) {
            throw new IllegalStateException("The report of "
                    + input.unit().map(unit -> "unit " + unit.code()).orElse("the enterprise") + " does not add up: "
                    + content.conservation().sentence());
        }
        String name = input.unit().map(unit -> fileName(unit.code())).orElse("enterprise");
        List<Artifact> made = new ArrayList<>();
        for (ReportKind kind : new TreeSet<>(kinds)) {
            ComplianceReport report = template.applied(
                    ReportKinds.report(kind, content, texts), () -> ReportKinds.report(kind, content, Texts.english()));
            Path base = dir.resolve(kind == ReportKind.FULL ? name : name + "-" + kind.word());
            made.add(store(kind, "xlsx", base, out -> excel.write(report, page, out)));
            for (Volume volume : pdf.volumes(report, page, String.valueOf(base.getFileName()))) {
                made.add(store(kind, volume.format(), base, volume::writeTo));
            }
        }
        return made;
    }

    /** Writes the same without a template. */
    public List<Artifact> write(ReportInput input, Set<ReportKind> kinds, Path dir, PageSize page, Texts texts) {
        return write(input, kinds, dir, page, texts, ReportTemplate.NONE);
    }

    /** Writes the same in English. */
    public List<Artifact> write(ReportInput input, Set<ReportKind> kinds, Path dir, PageSize page) {
        return write(input, kinds, dir, page, Texts.english());
    }

    /** The format of a file: {@code xlsx} or {@code pdf} by its first bytes, else empty. */
    public static String format(Path file) {
        byte[] first = new byte[4];
        try (InputStream in = Files.newInputStream(file)) {
            in.readNBytes(first, 0, first.length);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
        String begin = new String(first, StandardCharsets.ISO_8859_1);
        return begin.equals("%PDF") ? "pdf" : begin.startsWith("PK") ? "xlsx" : "";
    }

    /** What a file says of itself; empty when it is no report of ours. */
    public static Optional<ReportMark> mark(Path file) {
        return switch (format(file)) {
            case "xlsx" -> ExcelReportWriter.mark(file);
            case "pdf" -> PdfReportWriter.mark(file);
            default -> Optional.empty();
        };
    }

    /**
     * The first place at which two files of one format differ, which have different bytes.
     *
     * @param was the file as it was handed over
     * @param now the file as it is derived today
     */
    public static FileDifference difference(Path was, Path now) {
        return (format(was).equals("pdf") ? PdfDifference.first(was, now) : WorkbookDifference.first(was, now))
                .orElse(new FileDifference("what shows nowhere: the bytes differ, and no text does", "", ""));
    }

    private static String fileName(String code) {
        return code.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "_");
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static Artifact store(ReportKind kind, String format, Path base, Content content) {
        Path path = base.resolveSibling(base.getFileName() + "." + format);
        MessageDigest digest = sha256();
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path part = path.resolveSibling(path.getFileName() + ".part");
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(part)), digest)) {
                content.writeTo(out);
            }
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The report " + path + " could not be written.", e);
        }
        return new Artifact(kind, format, path, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

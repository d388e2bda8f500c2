package org.winddown.reporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.excel.ExcelReportWriter;
import org.winddown.reporting.kind.FullReport;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.pdf.PdfReportWriter;
import org.winddown.reporting.pdf.Volume;
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
     * Writes {@code <unit>.xlsx} and {@code <unit>.pdf}, or {@code enterprise.*}, replacing what is there. What is too
     * long for one PDF file goes on in {@code <unit>.2.pdf} and so on.
     *
     * @param dir where to; made when absent
     * @throws IllegalStateException when rows, assets and verdicts do not add up; nothing is then written
     * @throws UncheckedIOException when a file cannot be written; the file of that name is then as it was before
     */
    public List<Artifact> write(ReportInput input, Path dir, PageSize page) {
        ReportContent content = input.content();
        if (!content.conservation().balanced()) {
            throw new IllegalStateException("The report of "
                    + input.unit().map(unit -> "unit " + unit.code()).orElse("the enterprise") + " does not add up: "
                    + content.conservation().sentence());
        }
        ComplianceReport report = FullReport.of(content, Texts.english());
        String name = input.unit().map(unit -> fileName(unit.code())).orElse("enterprise");
        List<Artifact> written = new ArrayList<>();
        written.add(store("xlsx", dir.resolve(name + ".xlsx"), out -> excel.write(report, page, out)));
        for (Volume volume : pdf.volumes(report, page, name)) {
            written.add(store(volume.format(), dir.resolve(name + "." + volume.format()), volume::writeTo));
        }
        return List.copyOf(written);
    }

    private static String fileName(String code) {
        return code.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "_");
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static Artifact store(String format, Path path, Content content) {
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
        return new Artifact(format, path, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

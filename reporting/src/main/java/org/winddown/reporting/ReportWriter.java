package org.winddown.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.winddown.reporting.excel.ExcelReportWriter;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.pdf.PdfReportWriter;

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
     * Writes {@code <unit>.xlsx} and {@code <unit>.pdf}, or {@code enterprise.*}, replacing what is there.
     *
     * @param dir where to; made when absent
     * @throws UncheckedIOException when a file cannot be written; the file of that name is then as it was before
     */
    public List<Artifact> write(ReportInput input, Path dir, PageSize page) {
        ComplianceReport report = input.report();
        String name = input.unit().map(unit -> fileName(unit.code())).orElse("enterprise");
        return List.of(
                store("xlsx", dir.resolve(name + ".xlsx"), excel.write(report, page)),
                store("pdf", dir.resolve(name + ".pdf"), pdf.write(report, page)));
    }

    private static String fileName(String code) {
        return code.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "_");
    }

    private static Artifact store(String format, Path path, byte[] bytes) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path part = path.resolveSibling(path.getFileName() + ".part");
            Files.write(part, bytes);
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The report " + path + " could not be written.", e);
        }
        return new Artifact(format, path, sha256(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

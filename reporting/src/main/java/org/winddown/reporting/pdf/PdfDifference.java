package org.winddown.reporting.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.winddown.reporting.model.FileDifference;

/** The first line of text in which two PDF files differ. */
public final class PdfDifference {

    private PdfDifference() {}

    /**
     * Compares page by page, line by line.
     *
     * @param was the file as it was handed over
     * @param now the file as it is derived today
     * @return empty when every line is the same
     */
    public static Optional<FileDifference> first(Path was, Path now) {
        try (PDDocument one = Loader.loadPDF(was.toFile());
                PDDocument other = Loader.loadPDF(now.toFile())) {
            for (int page = 1; page <= Math.max(one.getNumberOfPages(), other.getNumberOfPages()); page++) {
                Optional<FileDifference> difference = first(page, lines(one, page), lines(other, page));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF files " + was + " and " + now + " could not be compared.", e);
        }
    }

    private static Optional<FileDifference> first(int page, List<String> one, List<String> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String was = i < one.size() ? one.get(i) : "";
            String now = i < other.size() ? other.get(i) : "";
            if (!was.equals(now)) {
                return Optional.of(new FileDifference("page " + page + ", line " + (i + 1), was, now));
            }
        }
        return Optional.empty();
    }

    private static List<String> lines(PDDocument document, int page) throws IOException {
        if (page > document.getNumberOfPages()) {
            return List.of();
        }
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).lines().toList();
    }
}

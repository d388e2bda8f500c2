package org.winddown.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.PageSize;

class VolumeTest {

    private static final ComplianceReport LONG = PaperSamples.of(PaperSamples.numbers(500), PaperSamples.numbers(20));

    @Test
    void goesOnInFurtherFilesWhenATableHasTooManyLines() throws IOException {
        List<Volume> volumes = new PdfReportWriter(100).volumes(LONG, PageSize.A4, "NYC");
        List<String> rows = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Volume volume : volumes) {
            try (PDDocument document = written(volume)) {
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                texts.add(text);
                Matcher row = Pattern.compile("row (\\d+) ").matcher(text);
                while (row.find()) {
                    rows.add(row.group(1));
                }
            }
        }

        assertThat(volumes).extracting(Volume::format).containsExactly("pdf", "2.pdf", "3.pdf");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            expected.add(Integer.toString(i));
        }
        for (int i = 0; i < 10; i++) {
            expected.add(Integer.toString(i));
        }
        assertThat(rows).as("each line once, in their order").containsExactlyElementsOf(expected);
        assertThat(texts.get(0))
                .contains("Volumes Volume File What it holds 1 NYC.pdf Numbers 2 NYC.2.pdf Numbers (continued)")
                .contains("3 NYC.3.pdf Numbers (continued); Numbers")
                .doesNotContain("Sum", "Half of them.");
        assertThat(texts.get(1))
                .contains("Volume 2 of 3", "Numbers (continued)")
                .doesNotContain("Sum");
        assertThat(texts.get(2)).contains("Volume 3 of 3", "Sum 124,750 Half of them.", "Sum 190");
    }

    @Test
    void leadsFromTheFirstFileToTheOthersByBookmarks() throws IOException {
        Volume first =
                new PdfReportWriter(100).volumes(LONG, PageSize.A4, "NYC").get(0);
        List<String> targets = new ArrayList<>();
        try (PDDocument document = written(first)) {
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                if (item.getAction() instanceof PDActionRemoteGoTo other) {
                    targets.add(item.getTitle() + " -> " + other.getFile().getFile());
                }
            }
        }
        assertThat(targets).containsExactly("NYC.2.pdf -> NYC.2.pdf", "NYC.3.pdf -> NYC.3.pdf");
    }

    @Test
    void isOneFileWhenTheLinesFit() {
        assertThat(new PdfReportWriter(260).volumes(LONG, PageSize.A4, "NYC")).hasSize(1);
        assertThat(new PdfReportWriter(259).volumes(LONG, PageSize.A4, "NYC")).hasSize(2);
    }

    private static PDDocument written(Volume volume) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        volume.writeTo(out);
        return Loader.loadPDF(out.toByteArray());
    }
}

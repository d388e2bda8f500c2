package org.winddown.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.PageSize;

class PdfStructureTest {

    private static final PdfReportWriter WRITER = new PdfReportWriter();

    /** A node of the structure tree, without the content that it marks. */
    private record Node(String type, COSDictionary dictionary, List<Node> kids) {

        List<Node> all(String wanted) {
            List<Node> found = new ArrayList<>();
            if (type.equals(wanted)) {
                found.add(this);
            }
            kids.forEach(kid -> found.addAll(kid.all(wanted)));
            return found;
        }

        List<String> types() {
            return kids.stream().map(Node::type).toList();
        }
    }

    @Test
    void tellsATableOverSeveralPagesAsOne() throws IOException {
        try (PDDocument document = document(PaperSamples.of(PaperSamples.numbers(400)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(6);
            List<Node> tables = structure(document).all("Table");

            assertThat(tables).hasSize(1);
            List<Node> rows = tables.get(0).all("TR");
            assertThat(rows).as("one of headings, 200, and the sum").hasSize(202);
            assertThat(rows.get(0).types()).containsExactly("TH", "TH", "TH");
            assertThat(rows.subList(1, 202))
                    .allSatisfy(row -> assertThat(row.types()).containsExactly("TD", "TD", "TD"));
            COSDictionary scope = rows.get(0).kids().get(0).dictionary().getCOSDictionary(COSName.A);
            assertThat(scope.getNameAsString("Scope")).isEqualTo("Column");
        }
    }

    @Test
    void keepsACellTogetherThatIsLongerThanAPage() throws IOException {
        try (PDDocument document = document(PaperSamples.everyPart())) {
            for (Node table : structure(document).all("Table")) {
                int columns = table.kids().get(0).kids().size();
                assertThat(table.kids())
                        .allSatisfy(row -> assertThat(row.kids()).hasSize(columns));
            }
            assertThat(text(document).split("\\bagain\\b", -1))
                    .as("twice in each of 150 sentences, in a table and in prose")
                    .hasSize(601);
        }
    }

    @Test
    void headsSectionsAndListsAndNamesThemAsBookmarks() throws IOException {
        List<String> titles = List.of(
                "Figures of paper",
                "Side by side",
                "Many phases",
                "Bars",
                "Cells of all sorts",
                "Numbers",
                "Lists",
                "Said at length");
        try (PDDocument document = document(PaperSamples.everyPart())) {
            Node structure = structure(document);

            assertThat(structure.all("H1")).hasSize(1);
            assertThat(structure.all("Sect")).hasSize(titles.size());
            assertThat(structure.all("Sect"))
                    .allSatisfy(section -> assertThat(section.types()).startsWith("H2"));
            assertThat(structure.all("H3")).as("two boxes and two lists").hasSize(4);
            assertThat(structure.all("LI"))
                    .as("2 tiles, 2 amounts and 91 assets")
                    .hasSize(95);
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks).containsExactlyElementsOf(titles);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void saysDrawingsInWordsAndWhereTheyAre() throws IOException {
        try (PDDocument document = document(PaperSamples.everyPart())) {
            List<Node> figures = structure(document).all("Figure");

            assertThat(figures)
                    .extracting(figure -> figure.dictionary().getString(COSName.ALT))
                    .containsExactly("Timeline of many phases.", "Bar chart of two bars: review 7, exempt 70.");
            assertThat(figures)
                    .allSatisfy(figure -> assertThat(figure.dictionary()
                                    .getCOSDictionary(COSName.A)
                                    .getCOSArray(COSName.BBOX)
                                    .toFloatArray())
                            .hasSize(4)
                            .satisfies(box -> assertThat(box[2] - box[0]).isEqualTo(515)));
        }
    }

    @Test
    void showsEveryCharacterThatAFontHasAndAMarkForTheRest() throws IOException {
        try (PDDocument document = document(PaperSamples.everyPart())) {
            String text = text(document);

            assertThat(PaperSamples.FOREIGN.stream()
                            .filter(line -> !text.replaceAll("\\s+", "").contains(line.replaceAll("\\s+", "")))
                            .toList())
                    .as("lines that are not in the text as they were written")
                    .isEmpty();
            assertThat(text.replaceAll("\\s+", " ")).contains("control \uFFFD, emoji \uFFFD, lone \uFFFD");
        }
    }

    @Test
    void writesCellsInWordsAndSumsWhatPaperDoesNotShow() throws IOException {
        try (PDDocument document = document(PaperSamples.everyPart())) {
            String text = text(document).replaceAll("\\s+", " ");

            assertThat(text)
                    .contains("PROHIBITED 1,234,567 29 Sep 2024")
                    .contains("REVIEW \u22121,234.50 15 Aug 2024, 00:00 EDT")
                    .contains("EXEMPT signature update")
                    .contains("CLEAR 0 29 Sep 2024, 04:05")
                    .contains("AT RISK 5 known")
                    .contains("row 59 59 \u221256")
                    .contains("Sum 7,140")
                    .contains("Page 1 of " + document.getNumberOfPages())
                    .contains("Page " + document.getNumberOfPages() + " of " + document.getNumberOfPages())
                    .doesNotContain("row 60", "Figures of the workbook", "workbook only");
        }
    }

    @Test
    void leavesOutWhatHasNothingToSay() throws IOException {
        try (PDDocument document = document(PaperSamples.of(PaperSamples.numbers(0)))) {
            assertThat(structure(document).all("H2")).isEmpty();
            assertThat(document.getDocumentCatalog().getDocumentOutline()).isNull();
            assertThat(text(document)).doesNotContain("Numbers");
        }
    }

    private static PDDocument document(ComplianceReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WRITER.volumes(report, PageSize.A4, "NYC").get(0).writeTo(out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(false);
        return stripper.getText(document);
    }

    private static Node structure(PDDocument document) {
        return node(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
    }

    private static Node node(COSDictionary dictionary) {
        List<Node> kids = new ArrayList<>();
        COSBase below = dictionary.getDictionaryObject(COSName.K);
        COSArray several = below instanceof COSArray array ? array : new COSArray();
        if (below instanceof COSDictionary) {
            several.add(below);
        }
        for (COSBase item : several) {
            COSBase kid = item instanceof COSObject reference ? reference.getObject() : item;
            if (kid instanceof COSDictionary element && element.containsKey(COSName.S)) {
                kids.add(node(element));
            }
        }
        return new Node(String.valueOf(dictionary.getNameAsString(COSName.S)), dictionary, kids);
    }
}

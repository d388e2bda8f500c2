package org.winddown.reporting.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.ReportHead;
import org.winddown.reporting.model.ReportMark;
import org.winddown.reporting.part.Amount;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Figures.Formula;
import org.winddown.reporting.part.Prose;
import org.winddown.reporting.part.ReportPart;
import org.winddown.reporting.part.SideBySide;
import org.winddown.reporting.text.ZoneText;

/**
 * Writes a report as an Excel workbook: a first sheet with the sentence and the figures, then a sheet for each table;
 * the same report gives the same bytes.
 *
 * <p>Tables are streamed, so their length costs no memory.
 */
public final class ExcelReportWriter {

    private static final int SIDE = 3;

    /** Rows of a table to fill in that may be in memory. */
    private static final int FILLED_IN = 5_000;

    /**
     * Writes the workbook.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void write(ComplianceReport report, PageSize page, OutputStream out) {
        try (XSSFWorkbook small = new XSSFWorkbook()) {
            new Workbook(report, page, small).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook for " + report.head().subject() + " could not be written.", e);
        }
    }

    /** What a workbook says of itself; empty when it is no report of ours, or no workbook at all. */
    public static Optional<ReportMark> mark(Path file) {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return workbook.getPackageProperties().getKeywordsProperty().flatMap(ReportMark::parse);
        } catch (InvalidFormatException | NotOfficeXmlFileException | IOException e) {
            return Optional.empty();
        }
    }

    private static final class Workbook {

        private final ComplianceReport report;
        private final PageSize page;
        private final XSSFWorkbook small;
        private final CellStyles styles;
        private final Links links;
        private final Map<String, TableSheets<?>> tables = new LinkedHashMap<>();
        private final List<Figures> figures = new ArrayList<>();

        Workbook(ComplianceReport report, PageSize page, XSSFWorkbook small) {
            this.report = report;
            this.page = page;
            this.small = small;
            this.styles = new CellStyles(small, report.head().look().accent());
            this.links = Links.of(report);
        }

        void write(OutputStream out) throws IOException {
            properties(small.getProperties().getCoreProperties(), report.head(), page);
            XSSFSheet first = small.createSheet(report.head().texts().get("summary.sheet"));
            report.parts().stream()
                    .filter(Workbook::isFilledIn)
                    .forEach(part -> small.createSheet(((DataTable<?>) part).name()));
            try (FixedWorkbook large = new FixedWorkbook(small)) {
                for (ReportPart part : report.parts()) {
                    if (part.medium().inWorkbook()) {
                        show(part, large);
                    }
                }
                new SummarySheet(first, new SheetRows(first, styles, links, report.head(), page), tables)
                        .write(report.head(), figures);
                inOrder(large);
                large.setActiveSheet(0);
                large.write(out);
            }
        }

        /**
         * Whether people fill a table in that is not very long: its texts are then shared ones, as not every program
         * that changes a workbook knows how to change those of a streamed sheet.
         */
        private static boolean isFilledIn(ReportPart part) {
            return part instanceof DataTable<?> table
                    && table.columns().stream().anyMatch(column -> column.role() == Column.Role.INPUT)
                    && table.rows() instanceof Collection<?> rows
                    && rows.size() <= FILLED_IN;
        }

        /** Sheets in the order of the parts; those in memory were made first. */
        private void inOrder(FixedWorkbook large) {
            int place = 1;
            for (ReportPart part : report.parts()) {
                if (part instanceof DataTable<?> table && tables.containsKey(table.name())) {
                    for (TableSheets.Part sheet : tables.get(table.name()).parts()) {
                        large.setSheetOrder(sheet.sheet(), place++);
                    }
                } else if (part instanceof SideBySide sides) {
                    large.setSheetOrder(sides.name(), place++);
                } else if (part instanceof Prose prose) {
                    large.setSheetOrder(prose.name(), place++);
                }
            }
        }

        private void show(ReportPart part, FixedWorkbook large) {
            if (part instanceof Figures counts) {
                figures.add(counts);
            } else if (part instanceof DataTable<?> table) {
                table(table, large);
            } else if (part instanceof SideBySide sides) {
                sides(sheet(large, sides.name()), sides);
            } else if (part instanceof Prose prose) {
                prose(sheet(large, prose.name()), prose);
            } else {
                throw new IllegalArgumentException(
                        "A workbook cannot show " + part.getClass().getSimpleName() + ".");
            }
        }

        /** What is counted of a table on the first sheet. */
        private List<Formula.Rows> counted(String table) {
            return report.parts().stream()
                    .filter(Figures.class::isInstance)
                    .map(Figures.class::cast)
                    .flatMap(counts -> counts.rows().stream())
                    .flatMap(figure -> figure.counts().stream())
                    .map(Figures.Count::from)
                    .filter(Formula.Rows.class::isInstance)
                    .map(Formula.Rows.class::cast)
                    .filter(rows -> rows.table().equals(table))
                    .distinct()
                    .toList();
        }

        private SheetRows sheet(FixedWorkbook large, String name) {
            XSSFSheet inMemory = small.getSheet(name);
            return new SheetRows(
                    inMemory == null ? large.createSheet(name) : inMemory, styles, links, report.head(), page);
        }

        private <T> void table(DataTable<T> table, FixedWorkbook large) {
            TableSheets<T> sheets = new TableSheets<>(table, counted(table.name()));
            sheets.write(name -> sheet(large, name), small::getSheet);
            tables.put(table.name(), sheets);
        }
    }

    private static void properties(POIXMLProperties.CoreProperties core, ReportHead head, PageSize page) {
        core.setTitle(head.title() + ": " + head.subject());
        core.setCreator("Winddown");
        core.setKeywords(ReportMark.of(head, page).text());
        core.setDescription(head.texts().get("file.description", head.runId(), head.packs()));
        try {
            core.setCreated(ZoneText.utc(head.asOf()));
            core.setModified(ZoneText.utc(head.asOf()));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("An instant in UTC is a valid property.", e);
        }
    }

    private static void sides(SheetRows rows, SideBySide sides) {
        rows.widths(58, 18, 4, 58, 18);
        Row header = rows.row();
        header(rows, header, 0, sides.left());
        header(rows, header, SIDE, sides.right());
        rows.freeze();
        List<Amount> left = sides.left().amounts();
        List<Amount> right = sides.right().amounts();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            Row row = rows.row();
            amount(rows, row, 0, left, i);
            amount(rows, row, SIDE, right, i);
        }
        rows.blank();
        rows.merged(sides.note(), rows.styles().muted, 5);
    }

    private static void header(SheetRows rows, Row header, int column, SideBySide.Side side) {
        rows.cell(header, column, side.title(), rows.styles().header);
        rows.cell(header, column + 1, side.counted(), rows.styles().headerRight);
    }

    private static void amount(SheetRows rows, Row row, int column, List<Amount> amounts, int index) {
        if (index < amounts.size()) {
            Amount amount = amounts.get(index);
            String currency = amount.currency().isEmpty() ? "" : " (" + amount.currency() + ")";
            rows.put(row, column, amount.label() + currency);
            rows.put(row, column + 1, amount.number());
        }
    }

    private static void prose(SheetRows rows, Prose prose) {
        rows.widths(36, 120);
        Row header = rows.row();
        rows.cell(header, 0, prose.headings().get(0), rows.styles().header);
        rows.cell(header, 1, prose.headings().get(1), rows.styles().header);
        rows.freeze();
        for (Prose.Paragraph paragraph : prose.paragraphs()) {
            rows.grow(rows.row(paragraph.title(), paragraph.text()));
        }
    }
}

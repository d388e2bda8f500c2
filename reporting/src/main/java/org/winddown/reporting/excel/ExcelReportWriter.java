package org.winddown.reporting.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.winddown.reporting.excel.TableSheet.Column;
import org.winddown.reporting.model.Amount;
import org.winddown.reporting.model.CalendarEntry;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.Conservation;
import org.winddown.reporting.model.FindingLine;
import org.winddown.reporting.model.Method;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.RejectedLine;
import org.winddown.reporting.model.SourceLine;
import org.winddown.reporting.model.Wording;
import org.winddown.reporting.model.ZoneText;

/**
 * Writes a report as an Excel workbook of thirteen sheets, one of the hosts where there are installations, one of the
 * expected sources where a register is loaded, and one of what sources no longer list where there is such; the same
 * report gives the same bytes.
 *
 * <p>The sheet of all findings is streamed, so its length costs no memory.
 */
public final class ExcelReportWriter {

    private static final int WINDOW = 200;
    private static final List<Column> FINDINGS = List.of(
            new Column("unit", 10),
            new Column("source", 14),
            new Column("kind", 13),
            new Column("asset_id", 16),
            new Column("product", 34),
            new Column("headline", 10),
            new Column("measure", 24),
            new Column("act", 18),
            new Column("whose_act", 22),
            new Column("verdict", 16),
            new Column("worst_case", 16),
            new Column("effective_at", 22),
            new Column("effective_at_zone", 28),
            new Column("last_permitted_at", 22),
            new Column("act_by", 12),
            new Column("days_left", 10),
            new Column("reason", 50),
            new Column("to_do", 36),
            new Column("missing_facts", 20),
            new Column("readings", 24),
            new Column("citation", 28),
            new Column("source_mark", 8),
            new Column("recorded", 10),
            new Column("stranded_days", 10),
            new Column("disposition", 16),
            new Column("first_identified_at", 22),
            new Column("source_file", 28),
            new Column("source_sheet", 14),
            new Column("source_row", 10));

    /** The workbook as bytes. */
    public byte[] write(ComplianceReport report, PageSize page) {
        try (XSSFWorkbook small = new XSSFWorkbook()) {
            CellStyles styles = new CellStyles(small);
            TableSheet summary = sheet(small.createSheet("Summary"), styles, report, page);
            new SummarySheet(small.getSheetAt(0), summary, styles, report).write();
            sides(sheet(small.createSheet("Licences vs services"), styles, report, page), styles, report);
            calendar(sheet(small.createSheet("Calendar"), styles, report, page), report);
            new PromisesSheet(sheet(small.createSheet("Promises"), styles, report, page), styles, report.zone())
                    .write(report.promises());
            new DutiesSheet(sheet(small.createSheet("Duties"), styles, report, page)).write(report.duties());
            actFirst(sheet(small.createSheet("Act first"), styles, report, page), report);
            new ReviewSheet(sheet(small.createSheet("Review"), styles, report, page)).write(report.reviews());
            new RemediationSheet(sheet(small.createSheet("Remediation"), styles, report, page), report.zone())
                    .write(report.remediation());
            new SwapsSheet(sheet(small.createSheet("Swaps"), styles, report, page), styles).write(report);
            rejected(sheet(small.createSheet("Rejected"), styles, report, page), report);
            completeness(sheet(small.createSheet("Completeness"), styles, report, page), styles, report);
            if (!report.hosts().isEmpty()) {
                new HostsSheet(sheet(small.createSheet("Hosts"), styles, report, page), styles).write(report);
            }
            if (!report.expected().isEmpty()) {
                new SourcesSheet(sheet(small.createSheet("Sources"), styles, report, page), styles).write(report);
            }
            if (report.absent().any()) {
                new AbsentSheet(sheet(small.createSheet("Absent"), styles, report, page), styles).write(report);
            }
            method(sheet(small.createSheet("Method"), styles, report, page), report);
            properties(small.getProperties().getCoreProperties(), report);
            return streamed(small, styles, report, page);
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook for " + report.subject() + " could not be written.", e);
        }
    }

    private static byte[] streamed(XSSFWorkbook small, CellStyles styles, ComplianceReport report, PageSize page)
            throws IOException {
        Path file = Files.createTempFile("winddown-report", ".xlsx");
        try (SXSSFWorkbook large = new SXSSFWorkbook(small, WINDOW)) {
            Sheet findings = large.createSheet("Findings");
            large.setSheetOrder("Findings", 6);
            findings(sheet(findings, styles, report, page), report);
            large.setActiveSheet(0);
            try (OutputStream out = Files.newOutputStream(file)) {
                large.write(out);
            }
            return FixedZip.of(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static TableSheet sheet(Sheet sheet, CellStyles styles, ComplianceReport report, PageSize page) {
        return new TableSheet(sheet, styles, report, page);
    }

    private static void properties(POIXMLProperties.CoreProperties core, ComplianceReport report) {
        core.setTitle(report.title() + ": " + report.subject());
        core.setCreator("Winddown");
        core.setDescription("Run " + report.runId() + ", " + report.packs());
        try {
            core.setCreated(ZoneText.utc(report.asOf()));
            core.setModified(ZoneText.utc(report.asOf()));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("An instant in UTC is a valid property.", e);
        }
    }

    private static void sides(TableSheet table, CellStyles styles, ComplianceReport report) {
        table.header(List.of(
                new Column("Banned product licences", 52),
                new Column("Count", 18),
                new Column("", 4),
                new Column("Remaining advisory-service contracts", 58),
                new Column("Count ", 18)));
        List<Amount> left = report.licences().rows();
        List<Amount> right = report.services().rows();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            Row row = table.row();
            if (i < left.size()) {
                amount(table, row, 0, left.get(i));
            }
            if (i < right.size()) {
                amount(table, row, 3, right.get(i));
            }
        }
        table.blank();
        table.merged(
                "Money of the term beyond the date is the cost pro rata by day. Services are exempt from this measure"
                        + " only; other measures may differ.",
                styles.muted,
                5);
    }

    private static void amount(TableSheet table, Row row, int column, Amount amount) {
        boolean money = !Character.isDigit(amount.value().charAt(0));
        String currency = money ? " (" + amount.value().replaceAll("[\\s\\d,]+$", "") + ")" : "";
        table.put(row, column, amount.label() + currency);
        table.put(row, column + 1, amount.number());
    }

    private static void calendar(TableSheet table, ComplianceReport report) {
        table.header(List.of(
                new Column("What", 16),
                new Column("Local time", 20),
                new Column("Local time with zone", 30),
                new Column("UTC", 24),
                new Column("Event", 90)));
        for (CalendarEntry entry : report.calendar()) {
            Object local = entry.kind() == CalendarEntry.Kind.PHASE
                    ? entry.at().atZone(report.zone().zone()).toLocalDateTime()
                    : report.zone().dayOf(entry.at());
            table.row(Wording.title(entry.kind()), local, entry.local(), entry.utc(), entry.title());
        }
        table.filter();
    }

    private static void actFirst(TableSheet table, ComplianceReport report) {
        table.header(List.of(
                new Column("Unit", 10),
                new Column("Asset", 16),
                new Column("Product", 36),
                new Column("Verdict", 16),
                new Column("Act", 18),
                new Column("Whose act", 22),
                new Column("Last permitted", 30),
                new Column("Notice by", 12),
                new Column("Days left", 10),
                new Column("Do", 44),
                new Column("Why", 54),
                new Column("Clause", 28),
                new Column("Disposition", 16)));
        for (FindingLine line : report.actFirst()) {
            table.row(
                    line.asset().unit(),
                    line.asset().assetId(),
                    line.product(),
                    line.verdict(),
                    line.act(),
                    line.whose(),
                    line.lastPermittedAt() == null ? "no end" : report.zone().brief(line.lastPermittedAt()),
                    line.actBy(),
                    line.daysLeft(),
                    line.toDo(),
                    line.statement(),
                    line.citation(),
                    line.disposition().state());
        }
        table.filter();
    }

    private static void findings(TableSheet table, ComplianceReport report) {
        table.header(FINDINGS);
        for (FindingLine line : report.lines()) {
            table.row(
                    line.asset().unit(),
                    line.asset().source(),
                    line.asset().kind().name(),
                    line.asset().assetId(),
                    line.product(),
                    line.headline() ? "yes" : "no",
                    line.measure(),
                    line.act().name(),
                    line.whose(),
                    line.verdict(),
                    line.worstCase(),
                    line.effectiveAt(),
                    line.effectiveAt() == null ? "" : report.zone().brief(line.effectiveAt()),
                    line.lastPermittedAt(),
                    line.actBy(),
                    line.daysLeft(),
                    line.statement(),
                    line.toDo(),
                    String.join(", ", line.missingFacts()),
                    String.join(", ", line.readings()),
                    line.citation(),
                    line.sourceMark(),
                    line.recorded() ? "yes" : "no",
                    line.strandedDays(),
                    line.disposition().state().name(),
                    line.firstIdentifiedAt(),
                    line.origin().file(),
                    line.origin().sheet(),
                    line.origin().row());
        }
        table.filter();
    }

    private static void rejected(TableSheet table, ComplianceReport report) {
        table.header(List.of(
                new Column("File", 30),
                new Column("Sheet", 16),
                new Column("Row", 10),
                new Column("Column", 18),
                new Column("Code", 26),
                new Column("What is wrong, and what to do", 100)));
        for (RejectedLine line : report.rejected()) {
            table.row(line.file(), line.sheet(), line.row(), line.column(), line.code(), line.message());
        }
        table.filter();
    }

    private static void completeness(TableSheet table, CellStyles styles, ComplianceReport report) {
        table.header(List.of(
                new Column("Source", 20),
                new Column("File", 34),
                new Column("SHA-256", 68),
                new Column("Snapshot date", 14),
                new Column("Read", 12),
                new Column("Accepted", 12),
                new Column("Rejected", 12),
                new Column("Duplicate", 12),
                new Column("Blank", 12),
                new Column("Accounted for", 14)));
        for (SourceLine line : report.sources()) {
            table.row(
                    line.source(),
                    line.file().isEmpty() ? "nothing received" : line.file(),
                    line.sha256(),
                    line.snapshotDate(),
                    line.read(),
                    line.accepted(),
                    line.rejected(),
                    line.duplicate(),
                    line.blank(),
                    line.conserved() ? "yes" : "NO");
        }
        table.filter();
        int last = table.next();
        Conservation sums = report.conservation();
        Row row = table.row();
        table.cell(row, 0, "Sum", styles.bold);
        double[] values = {sums.read(), sums.accepted(), sums.rejected(), sums.duplicate(), sums.blank()};
        for (int i = 0; i < values.length; i++) {
            char column = (char) ('E' + i);
            table.formula(
                    row,
                    4 + i,
                    "SUM(" + column + "2:" + column + Math.max(2, last) + ")",
                    values[i],
                    styles.boldNumber);
        }
        table.blank();
        table.merged(sums.sentence(), styles.muted, 10);
    }

    private static void method(TableSheet table, ComplianceReport report) {
        table.header(List.of(new Column("Point", 36), new Column("Text", 120)));
        for (Method.Paragraph paragraph : report.method().paragraphs()) {
            table.row(paragraph.title(), paragraph.text());
        }
    }
}

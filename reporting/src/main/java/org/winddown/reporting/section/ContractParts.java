package org.winddown.reporting.section;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Figures.Count;
import org.winddown.reporting.part.Figures.Figure;
import org.winddown.reporting.part.Figures.Formula;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.part.Prose;
import org.winddown.reporting.proof.ProofNames;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.asset.Field;
import org.winddown.rules.promise.Prepayment;

/** Licences and contracts line by line, with days and money, and the notices to give. */
public final class ContractParts {

    private final ReportContent content;
    private final Texts texts;
    private final List<ContractLine> lines;
    private final ProofNames proofs = new ProofNames();

    public ContractParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
        this.lines = ContractLine.listOf(content.findings(), content.promises(), content::zoneOf, content.asOf());
    }

    /** What was paid for what remains and for what is lost, by currency. */
    public Figures money() {
        Map<String, List<Count>> sums = new TreeMap<>();
        for (String currency : currencies()) {
            sums.put(
                    currency,
                    Stream.<Function<ContractLine, @Nullable Prepayment>>of(
                                    ContractLine::remainder, ContractLine::beyond)
                            .map(amount -> new Count(sum(currency, amount), Formula.NONE))
                            .toList());
        }
        List<Figure> rows = sums.entrySet().stream()
                .map(entry -> new Figure(entry.getKey(), texts.get("money.explained"), entry.getValue(), false))
                .toList();
        return Figures.plain(
                texts.get("money.title"),
                texts.list("money.currency", "money.what", "money.remainder", "money.beyond"),
                rows,
                texts.get("money.note"),
                Medium.BOTH);
    }

    private List<String> currencies() {
        return lines.stream()
                .flatMap(line -> Stream.of(line.remainder(), line.beyond()))
                .filter(Objects::nonNull)
                .filter(paid -> paid.amount() != null)
                .map(Prepayment::currency)
                .distinct()
                .toList();
    }

    private long sum(String currency, Function<ContractLine, @Nullable Prepayment> amount) {
        return lines.stream()
                .map(amount)
                .filter(Objects::nonNull)
                .filter(paid -> paid.currency().equals(currency))
                .map(Prepayment::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }

    /** The lines of which a measure forbids something. */
    public DataTable<ContractLine> banned() {
        return split(ContractLine.Side.BANNED, "banned");
    }

    /** The lines that a fact decides. */
    public DataTable<ContractLine> undecided() {
        return split(ContractLine.Side.UNDECIDED, "undecided");
    }

    /** The lines that stay. */
    public DataTable<ContractLine> remaining() {
        return split(ContractLine.Side.REMAINING, "remaining");
    }

    private DataTable<ContractLine> split(ContractLine.Side side, String key) {
        List<Column<ContractLine>> columns = new ArrayList<>();
        columns.add(Column.printed(
                texts.get("asset"), 62, line -> Cells.asset(line.asset().key(), content.unitCode())));
        columns.addAll(Cells.ofAsset(line -> line.asset().key()));
        columns.addAll(List.of(
                Column.of("contract_number", 18, line -> line.text(Field.CONTRACT_NUMBER)),
                Column.of("line_number", 12, line -> line.text(Field.LINE_NUMBER)),
                Column.of("counterparty", 28, ContractLine::counterparty),
                Column.<ContractLine>of(
                                "product", 34, line -> line.asset().name().product())
                        .onPaper(texts.get("product"), 118),
                Column.of("family", 22, line -> line.worst().identification().family()),
                Column.<ContractLine>of("quantity", 10, line -> line.number(Field.QUANTITY))
                        .right(),
                Column.<ContractLine>of(
                                "verdict", 16, line -> line.worst().headline().verdict())
                        .onPaper(texts.get("verdicts.verdict"), 80),
                Column.of("start_date", 12, line -> day(line.text(Field.START_DATE))),
                Column.<ContractLine>of("end_date", 12, line -> day(line.text(Field.END_DATE)))
                        .onPaper(texts.get("split.end"), 62),
                Column.<ContractLine>of("remaining_days", 12, ContractLine::remainingDays)
                        .onPaper(texts.get("split.remaining"), 40)
                        .right(),
                Column.<ContractLine>of("days_lost", 10, line -> line.lostDays() == 0 ? null : line.lostDays())
                        .onPaper(texts.get("promises.days"), 30)
                        .right(),
                Column.<ContractLine>of("cost", 14, line -> line.number(Field.COST))
                        .right(),
                Column.of("currency", 10, line -> line.text(Field.CURRENCY)),
                Column.<ContractLine>of("prepaid_remainder", 18, line -> told(line.remainder()))
                        .right(),
                Column.<ContractLine>of("prepaid_for_lost_days", 20, line -> told(line.beyond()))
                        .right(),
                Column.<ContractLine>printed(texts.get("split.money"), 95, line -> words(line.remainder()))
                        .right(),
                Column.of("renewal_date", 12, line -> day(line.text(Field.RENEWAL_DATE))),
                Column.of("auto_renew", 10, line -> line.text(Field.AUTO_RENEW)),
                Column.<ContractLine>of("notice_days", 10, line -> line.number(Field.NOTICE_DAYS))
                        .right(),
                Column.of("notice_by", 12, ContractLine::noticeBy),
                Column.<ContractLine>of("notice_days_left", 12, this::noticeDaysLeft)
                        .countdown(),
                Column.of("measure", 24, line -> line.worst().verdicts().measure()),
                Column.of("reason", 50, line -> line.worst().headline().reason()),
                Column.of("citation", 28, line -> line.worst().headline().citation()),
                Column.of("source_file", 28, line -> line.asset().origin().file()),
                Column.<ContractLine>of(
                                "source_row", 10, line -> line.asset().origin().row())
                        .right(),
                Column.of("proof", 14, line -> ProofParts.link(line.worst(), proofs, texts))));
        return DataTable.of(
                        texts.get(key + ".sheet"),
                        texts.get(key + ".title"),
                        columns,
                        lines.stream().filter(line -> line.side() == side).toList())
                .note(texts.get(key + ".note"));
    }

    /** The notices that stop a renewal, by their last day: a table to merge letters with. */
    public DataTable<ContractLine> notices() {
        List<Column<ContractLine>> columns = new ArrayList<>();
        columns.addAll(List.of(
                Column.<ContractLine>of("notice_by", 12, ContractLine::noticeBy).onPaper(texts.get("notices.by"), 66),
                Column.<ContractLine>of("notice_days_left", 12, this::noticeDaysLeft)
                        .onPaper(texts.get("act-first.days"), 36)
                        .countdown(),
                Column.<ContractLine>of("counterparty", 34, ContractLine::counterparty)
                        .onPaper(texts.get("notices.to"), 110),
                Column.<ContractLine>of("contract_number", 20, line -> line.text(Field.CONTRACT_NUMBER))
                        .onPaper(texts.get("notices.contract"), 70),
                Column.of("line_number", 12, line -> line.text(Field.LINE_NUMBER)),
                Column.<ContractLine>of(
                                "product", 36, line -> line.asset().name().product())
                        .onPaper(texts.get("product"), 145),
                Column.<ContractLine>of("renewal_date", 14, line -> day(line.text(Field.RENEWAL_DATE)))
                        .onPaper(texts.get("notices.renewal"), 68),
                Column.<ContractLine>of("notice_days", 12, line -> line.number(Field.NOTICE_DAYS))
                        .right(),
                Column.of("unit", 10, line -> line.asset().key().unit()),
                Column.of("legal_entity", 28, line -> content.legalEntity()),
                Column.of("owner", 24, line -> line.text(Field.OWNER)),
                Column.of("asset_id", 16, line -> line.asset().key().assetId()),
                Column.of("subject", 50, this::subject),
                Column.of("letter", 90, this::letter)));
        return DataTable.of(texts.get("notices.sheet"), texts.get("notices.table"), columns, noticed())
                .note(texts.get("notices.note"));
    }

    /** The same notices as letters. */
    public Prose letters() {
        return new Prose(
                texts.get("letters.sheet"),
                texts.get("letters.title"),
                texts.list("letters.to", "letters.letter"),
                noticed().stream()
                        .map(line -> new Prose.Paragraph(line.counterparty(), subject(line) + "\n\n" + letter(line)))
                        .toList());
    }

    private List<ContractLine> noticed() {
        return lines.stream()
                .filter(line -> line.noticeBy() != null)
                .sorted(Comparator.comparing(ContractLine::noticeBy, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(line -> line.asset().key()))
                .toList();
    }

    private String subject(ContractLine line) {
        String contract = line.text(Field.CONTRACT_NUMBER);
        return texts.get(
                "letters.subject", contract.isBlank() ? line.asset().key().assetId() : contract);
    }

    private String letter(ContractLine line) {
        String from = content.legalEntity().isBlank() ? line.asset().key().unit() : content.legalEntity();
        LocalDate notice = line.noticeBy();
        Long left = noticeDaysLeft(line);
        if (notice != null && left != null && left < 0) {
            return texts.get("letters.passed", texts.day(notice));
        }
        return texts.get(
                "letters.text",
                line.asset().name().product(),
                dayText(line.text(Field.RENEWAL_DATE)),
                notice == null ? "" : texts.day(notice),
                from);
    }

    private @Nullable Long noticeDaysLeft(ContractLine line) {
        LocalDate notice = line.noticeBy();
        LocalDate today =
                content.asOf().atZone(content.zoneOf(line.asset().key().unit())).toLocalDate();
        return notice == null ? null : ChronoUnit.DAYS.between(today, notice);
    }

    /** A day as a day, anything else as it is written. */
    private static Object day(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : text;
    }

    private String dayText(String text) {
        return day(text) instanceof LocalDate day ? texts.day(day) : text;
    }

    private @Nullable Object told(@Nullable Prepayment paid) {
        return PrepaidText.cell(paid, texts);
    }

    private String words(@Nullable Prepayment paid) {
        BigDecimal amount = paid == null ? null : paid.amount();
        return paid == null
                ? ""
                : amount == null ? PrepaidText.why(paid, texts) : paid.currency() + " " + texts.number(amount, 2);
    }
}

package org.winddown.reporting.section.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Figures.Count;
import org.winddown.reporting.part.Figures.Figure;
import org.winddown.reporting.part.Figures.Formula;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.register.ExceptionLine;
import org.winddown.reporting.register.ExceptionLine.Beside;
import org.winddown.reporting.register.ExceptionLine.Revoked;
import org.winddown.reporting.register.ExceptionLine.State;
import org.winddown.reporting.section.Cells;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.evaluation.Verdict;

/** The register of exceptions, and what measures say of what was accepted. */
public final class ExceptionParts {

    private final ReportContent content;
    private final Texts texts;
    private final List<ExceptionLine> lines;

    public ExceptionParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
        this.lines = content.registers().exceptions().stream()
                .sorted(Comparator.comparing(ExceptionLine::state)
                        .thenComparing(ExceptionLine::expiresAt)
                        .thenComparing(ExceptionLine::unit)
                        .thenComparing(ExceptionLine::subject)
                        .thenComparing(ExceptionLine::id))
                .toList();
    }

    private record Of(ExceptionLine exception, Beside finding) {}

    /** The register in one sentence. */
    public String headline() {
        long standing = lines.stream().filter(ExceptionLine::inForce).count();
        return lines.isEmpty()
                ? texts.get("exceptions.none")
                : texts.get("exceptions.headline", standing, count(State.ENDING), ExceptionLine.SOON_DAYS)
                        + (conflicts().isEmpty() ? "" : texts.get("exceptions.conflict-headline", conflictsOn()));
    }

    /** How many exceptions stand how. */
    public Figures counts() {
        List<Figure> rows = new ArrayList<>();
        for (State state : State.values()) {
            rows.add(new Figure(
                    texts.get("exceptions.state." + key(state)),
                    texts.get("exceptions.means." + key(state), ExceptionLine.SOON_DAYS),
                    List.of(new Count(
                            count(state),
                            new Formula.Rows(
                                    texts.get("exceptions.sheet"), List.of(new Formula.Cell("state", state.name()))))),
                    false));
        }
        rows.add(new Figure(
                texts.get("sum"),
                texts.get("exceptions.sum"),
                List.of(new Count(lines.size(), new Formula.SumAbove())),
                true));
        return Figures.plain(
                texts.get("exceptions.counts"),
                List.of(texts.get("exceptions.state"), texts.get("verdicts.meaning"), texts.get("exceptions.count")),
                rows,
                texts.get("exceptions.counts-note"),
                Medium.BOTH);
    }

    private long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    private List<Of> conflicts() {
        return lines.stream()
                .filter(ExceptionLine::inForce)
                .flatMap(line -> line.forbidden().stream().map(finding -> new Of(line, finding)))
                .sorted(Comparator.<Of, Verdict>comparing(of -> of.finding().verdict())
                        .thenComparing(of -> of.finding().asset()))
                .toList();
    }

    private long conflictsOn() {
        return conflicts().stream()
                .map(of -> List.of(of.finding().asset(), of.exception().measure()))
                .distinct()
                .count();
    }

    /** Where a measure forbids what an exception in force accepts. */
    public DataTable<?> conflict() {
        List<Column<Of>> columns =
                new ArrayList<>(Cells.ofAsset(of -> of.finding().asset()));
        columns.addAll(List.of(
                Column.printed(
                        texts.get("asset"), 66, of -> Cells.asset(of.finding().asset(), content.unitCode())),
                Column.<Of>of("product", 34, of -> of.finding().product()).onPaper(texts.get("product"), 106),
                Column.<Of>of("verdict", 18, of -> of.finding().verdict()).onPaper(texts.get("verdicts.verdict"), 78),
                Column.of("measure", 24, of -> of.exception().measure()),
                Column.<Of>of("act", 20, of -> texts.words(of.exception().act()))
                        .onPaper(texts.get("act"), 72),
                Column.<Of>of("citation", 28, of -> of.finding().citation()).onPaper(texts.get("exempt.clause"), 82),
                Column.<Of>of("approver", 20, of -> of.exception().approver())
                        .onPaper(texts.get("exceptions.approver"), 91),
                Column.of("exception_id", 68, of -> of.exception().id())));
        return DataTable.of(
                        texts.get("exceptions.conflict-sheet"), texts.get("exceptions.conflict"), columns, conflicts())
                .note(texts.get("exceptions.conflict-note"));
    }

    /** Every exception. */
    public DataTable<ExceptionLine> exceptions() {
        List<Column<ExceptionLine>> columns = List.of(
                Column.<ExceptionLine>of("unit", 10, ExceptionLine::unit),
                Column.<ExceptionLine>of("subject", 44, ExceptionLine::subject)
                        .onPaper(texts.get("exceptions.subject"), 112),
                Column.of("measure", 24, ExceptionLine::measure),
                Column.<ExceptionLine>of("act", 20, line -> texts.words(line.act()))
                        .onPaper(texts.get("act"), 62),
                Column.of("state", 12, line -> line.state().name()),
                Column.printed(
                        texts.get("exceptions.state"), 46, line -> texts.get("exceptions.state." + key(line.state()))),
                Column.of("valid_from", 22, ExceptionLine::validFrom),
                Column.<ExceptionLine>of("expires_at", 22, ExceptionLine::expiresAt),
                Column.printed(
                        texts.get("exceptions.until"), 70, line -> Cells.local(line.expiresAt(), content.zone())),
                Column.<ExceptionLine>of("days_left", 10, line -> line.daysLeft(content.asOf()))
                        .onPaper(texts.get("act-first.days"), 30)
                        .countdown(),
                Column.<ExceptionLine>of("reason", 44, ExceptionLine::reason).onPaper(texts.get("exceptions.why"), 91),
                Column.of("conditions", 44, ExceptionLine::conditions),
                Column.<ExceptionLine>of("approver", 22, ExceptionLine::approver)
                        .onPaper(texts.get("exceptions.approver"), 76),
                Column.of("approved_at", 22, ExceptionLine::approvedAt),
                Column.of("evidence_ref", 22, ExceptionLine::evidenceRef),
                Column.of("findings", 10, line -> line.beside().size()),
                Column.of("verdicts", 30, ExceptionParts::verdicts),
                Column.of("revoked_at", 22, line -> told(line, Revoked::at)),
                Column.of("revoked_by", 20, line -> told(line, Revoked::by)),
                Column.of("revocation_reason", 30, line -> told(line, Revoked::reason)),
                Column.of("recorded_at", 22, ExceptionLine::recordedAt),
                Column.of("recorded_by", 20, ExceptionLine::recordedBy),
                Column.of("exception_id", 68, ExceptionLine::id));
        return DataTable.of(texts.get("exceptions.sheet"), texts.get("exceptions.title"), columns, lines)
                .note(texts.get("exceptions.note"));
    }

    /** The findings that exceptions are about, one by one. */
    public DataTable<?> beside() {
        List<Of> rows = lines.stream()
                .flatMap(line -> line.beside().stream().map(finding -> new Of(line, finding)))
                .toList();
        List<Column<Of>> columns =
                new ArrayList<>(Cells.ofAsset(of -> of.finding().asset()));
        columns.addAll(List.of(
                Column.of("product", 34, of -> of.finding().product()),
                Column.of("measure", 24, of -> of.exception().measure()),
                Column.of("act", 20, of -> of.exception().act().name()),
                Column.of("verdict", 18, of -> of.finding().verdict()),
                Column.of("state", 12, of -> of.exception().state().name()),
                Column.of("exception_id", 68, of -> of.exception().id())));
        return DataTable.of(texts.get("exceptions.beside-sheet"), "", columns, rows)
                .in(Medium.WORKBOOK);
    }

    private static @Nullable Object told(ExceptionLine line, Function<Revoked, Object> what) {
        Revoked revocation = line.revocation();
        return revocation == null ? null : what.apply(revocation);
    }

    private static String verdicts(ExceptionLine line) {
        return line.beside().stream()
                .map(Beside::verdict)
                .distinct()
                .sorted()
                .map(Verdict::name)
                .collect(Collectors.joining(", "));
    }

    private static String key(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

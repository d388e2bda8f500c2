package org.winddown.reporting.section;

import static org.winddown.reporting.section.Cells.yesNo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.content.FindingLine;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.AlikeLists;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Link;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.part.ToFillIn;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.Wording;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Disposition;

/** The findings, by what has to be done about them. */
public final class FindingParts {

    /** Lines of the most urgent things that paper shows before it shows all. */
    private static final int FIRST = 25;

    private final ReportContent content;
    private final Texts texts;
    private final ZoneText zone;

    public FindingParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
        this.zone = content.zone();
    }

    /** What needs somebody to act, the most urgent first. */
    public DataTable<FindingLine> actFirst() {
        List<FindingLine> lines = content.actFirst();
        List<Column<FindingLine>> columns = List.of(
                Column.of(texts.get("unit"), 10, line -> line.asset().unit()),
                Column.of(texts.get("asset"), 16, this::toFinding),
                Column.printed(texts.get("asset"), 58, this::asset),
                Column.printed(texts.get("product"), 96, line -> Cells.product(line, texts)),
                Column.of(texts.get("product"), 36, FindingLine::product),
                Column.<FindingLine>of(texts.get("verdicts.verdict"), 16, FindingLine::verdict)
                        .onPaper(texts.get("verdicts.verdict"), 80),
                Column.<FindingLine>of(texts.get("act"), 18, FindingLine::act).onPaper(texts.get("act"), 54),
                Column.of(texts.get("act-first.whose"), 22, line -> line.whose(texts)),
                Column.printed(texts.get("act-first.deadline"), 76, line -> line.deadline(zone)),
                Column.of(
                        texts.get("act-first.deadline"),
                        30,
                        line -> line.lastPermittedAt() == null
                                ? texts.get("deadline.none")
                                : zone.brief(line.lastPermittedAt())),
                Column.of(texts.get("act-first.notice"), 12, FindingLine::actBy),
                Column.<FindingLine>of(texts.get("act-first.days-left"), 10, FindingLine::daysLeft)
                        .onPaper(texts.get("act-first.days"), 24)
                        .countdown(),
                Column.<FindingLine>of(texts.get("act-first.do"), 44, FindingLine::toDo)
                        .onPaper(texts.get("act-first.do"), 103),
                Column.of(texts.get("exempt.why"), 54, line -> line.statement(texts)),
                Column.of(texts.get("exempt.clause"), 28, FindingLine::citation),
                Column.of(
                        texts.get("dispositions.disposition"),
                        16,
                        line -> line.disposition().state()),
                Column.of(texts.get("proofs.proof"), 14, line -> ProofParts.link(line, texts)));
        DataTable<FindingLine> table = DataTable.of(
                        texts.get("act-first.sheet"), texts.get("act-first.title"), columns, lines)
                .first(FIRST)
                .onNewPage();
        return lines.size() <= FIRST ? table : table.note(texts.get("act-first.note", FIRST, lines.size()));
    }

    /** The most urgent things, short. */
    public DataTable<FindingLine> decideFirst(int most) {
        List<FindingLine> lines = content.actFirst();
        List<Column<FindingLine>> columns = List.of(
                Column.of(texts.get("unit"), 10, line -> line.asset().unit()),
                Column.of(texts.get("asset"), 16, line -> line.asset().assetId()),
                Column.printed(texts.get("asset"), 76, this::asset),
                Column.printed(texts.get("product"), 130, line -> Cells.product(line, texts)),
                Column.of(texts.get("product"), 36, FindingLine::product),
                Column.<FindingLine>of(texts.get("verdicts.verdict"), 16, FindingLine::verdict)
                        .onPaper(texts.get("verdicts.verdict"), 80),
                Column.<FindingLine>of(texts.get("decide.deadline"), 30, line -> line.deadline(zone))
                        .onPaper(texts.get("act-first.deadline"), 96),
                Column.<FindingLine>of(texts.get("act-first.do"), 44, FindingLine::toDo)
                        .onPaper(texts.get("act-first.do"), 117));
        List<FindingLine> first = lines.subList(0, Math.min(most, lines.size()));
        return DataTable.of(texts.get("decide.sheet"), texts.get("decide.title"), columns, first)
                .note(texts.get("decide.note", first.size(), lines.size()));
    }

    /** Acts of the enterprise's own. */
    public AlikeLists ourActs() {
        return acts(texts.get("our-acts.title"), content.ourActs());
    }

    /** Acts of suppliers and other parties. */
    public AlikeLists otherActs() {
        return acts(texts.get("other-acts.title"), content.otherPartiesActs());
    }

    private AlikeLists acts(String title, List<FindingLine> lines) {
        List<Said> said = JoinedActs.of(lines, texts).stream()
                .map(joined -> said(
                        joined.line(),
                        joined.acts() + (joined.line().recorded() ? ", " + texts.get("acts.on-record") : "") + "; "
                                + texts.words(joined.line().addressee()),
                        why(joined.line())))
                .toList();
        long assets = lines.stream().map(FindingLine::asset).distinct().count();
        return alike(title, said, texts.get("acts.note", lines.size(), assets), false);
    }

    /** What a fact decides, as lists. */
    public AlikeLists reviews() {
        List<Said> said = JoinedActs.of(content.reviews(), texts).stream()
                .map(JoinedActs::line)
                .map(line -> said(line, String.join(", ", line.missingFacts()), asked(line)))
                .toList();
        return alike(texts.get("reviews.title"), said, "", true);
    }

    private String asked(FindingLine line) {
        Verdict worst = line.worstCase();
        return texts.get("reviews.worst", worst == null ? texts.get("reviews.not-known") : badge(worst)) + " "
                + line.question();
    }

    /** What is exempt, with its clause. */
    public DataTable<JoinedActs> exempt() {
        List<Column<JoinedActs>> columns = List.of(
                Column.printed(texts.get("asset"), 60, joined -> asset(joined.line())),
                Column.printed(texts.get("product"), 116, joined -> Cells.product(joined.line(), texts)),
                Column.printed(texts.get("act"), 76, JoinedActs::acts),
                Column.printed(
                        texts.get("exempt.why"), 146, joined -> joined.line().statement(texts)),
                Column.printed(texts.get("exempt.clause"), 101, joined -> Cells.clause(joined.line())));
        return DataTable.of(
                        texts.get("exempt.sheet"),
                        texts.get("exempt.title"),
                        columns,
                        JoinedActs.of(content.exempt(), texts))
                .in(Medium.PAPER)
                .note(texts.get("exempt.note"));
    }

    /** Every line. */
    public DataTable<FindingLine> findings() {
        List<Column<FindingLine>> columns = new ArrayList<>(Cells.ofAsset(FindingLine::asset));
        columns.addAll(List.of(
                Column.of("product", 34, FindingLine::product),
                Column.of("headline", 10, line -> yesNo(line.headline())),
                Column.of("measure", 24, FindingLine::measure),
                Column.of("act", 18, line -> line.act().name()),
                Column.of("whose_act", 22, line -> line.whose(texts)),
                Column.of("verdict", 16, FindingLine::verdict),
                Column.of("worst_case", 16, FindingLine::worstCase),
                Column.of("effective_at", 22, FindingLine::effectiveAt),
                Column.of("effective_at_zone", 28, line -> Cells.local(line.effectiveAt(), zone)),
                Column.of("last_permitted_at", 22, FindingLine::lastPermittedAt),
                Column.of("act_by", 12, FindingLine::actBy),
                Column.<FindingLine>of("days_left", 10, FindingLine::daysLeft).countdown(),
                Column.of("reason", 50, line -> line.statement(texts)),
                Column.of("to_do", 36, FindingLine::toDo),
                Column.of("missing_facts", 20, line -> String.join(", ", line.missingFacts())),
                Column.of("readings", 24, line -> String.join(", ", line.readings())),
                Column.of("citation", 28, FindingLine::citation),
                Column.of("source_mark", 8, FindingLine::sourceMark),
                Column.of("recorded", 10, line -> yesNo(line.recorded())),
                Column.<FindingLine>of("stranded_days", 10, FindingLine::strandedDays)
                        .right(),
                Column.of("disposition", 16, line -> line.disposition().state().name()),
                Column.of("first_identified_at", 22, FindingLine::firstIdentifiedAt),
                Column.of("source_file", 28, line -> line.origin().file()),
                Column.of("source_sheet", 14, line -> line.origin().sheet()),
                Column.<FindingLine>of("source_row", 10, line -> line.origin().row())
                        .right(),
                Column.of("proof", 14, line -> ProofParts.link(line, texts))));
        return DataTable.of(texts.get("findings.sheet"), "", columns, content.lines())
                .keyed(Key::of)
                .in(Medium.WORKBOOK);
    }

    /** The table that owners fill in and send back; the names of its columns are a file format of their own. */
    public DataTable<FindingLine> reviewSheet() {
        List<Column<FindingLine>> columns = new ArrayList<>(Cells.ofAsset(FindingLine::asset));
        columns.addAll(List.of(
                Column.of("measure", 24, FindingLine::measure),
                Column.of("act", 23, line -> line.act().name()),
                Column.of("product", 34, FindingLine::product),
                Column.of("missing_facts", 23, line -> String.join(", ", line.missingFacts())),
                Column.of("worst_case", 18, FindingLine::worstCase),
                Column.of(
                        "last_permitted_at",
                        22,
                        line -> line.lastPermittedAt() == null ? "" : ZoneText.utc(line.lastPermittedAt())),
                Column.of("question", 44, FindingLine::question),
                Column.toFillIn("answer", 30, line -> new ToFillIn(null, Wording.choices(line.missingFacts()))),
                Column.toFillIn("evidence_ref", 30, line -> ToFillIn.anything()),
                Column.toFillIn("answered_by", 24, line -> ToFillIn.anything())));
        return DataTable.of("Review", "", columns, content.reviews()).in(Medium.WORKBOOK);
    }

    /** The table in which people say who does what until when; the names of its columns are a file format as well. */
    public DataTable<FindingLine> remediationSheet() {
        List<String> states = Arrays.stream(Disposition.State.values())
                .map(Disposition.State::name)
                .toList();
        List<Column<FindingLine>> columns = new ArrayList<>(Cells.ofAsset(FindingLine::asset));
        columns.addAll(List.of(
                Column.of("measure", 24, FindingLine::measure),
                Column.of("act", 23, line -> line.act().name()),
                Column.of("product", 34, FindingLine::product),
                Column.of("verdict", 18, FindingLine::verdict),
                Column.of("to_do", 40, FindingLine::toDo),
                Column.of("deadline", 26, line -> line.deadline(zone)),
                Column.toFillIn(
                        "disposition",
                        20,
                        line -> new ToFillIn(line.disposition().state().name(), states)),
                Column.toFillIn("owner", 24, line -> known(line.disposition().owner())),
                Column.toFillIn("due_date", 12, line -> known(line.disposition().due())),
                Column.toFillIn("note", 40, line -> known(line.disposition().note())),
                Column.toFillIn("decided_by", 24, line -> ToFillIn.anything())));
        return DataTable.of("Remediation", "", columns, content.remediation()).in(Medium.WORKBOOK);
    }

    private static ToFillIn known(@Nullable Object value) {
        return new ToFillIn(value, List.of());
    }

    private record Key(AssetKey asset, String measure, Act act) {

        static Key of(FindingLine line) {
            return new Key(line.asset(), line.measure(), line.act());
        }
    }

    /** The asset, which leads to its finding. */
    private Link toFinding(FindingLine line) {
        return new Link(line.asset().assetId(), texts.get("findings.sheet"), Key.of(line));
    }

    private record Said(AlikeLists.Alike of, AlikeLists.Item item) {

        List<Object> words() {
            return List.of(of.verdict(), of.what(), of.until(), of.why());
        }
    }

    private Said said(FindingLine line, String what, String why) {
        return new Said(
                new AlikeLists.Alike(line.verdict(), what, until(line), why, List.of()),
                new AlikeLists.Item(
                        asset(line),
                        Cells.product(line, texts),
                        texts.get("item.proof", Long.toString(line.origin().row()), line.proof())));
    }

    private static AlikeLists alike(String title, List<Said> said, String note, boolean newPage) {
        Map<List<Object>, List<Said>> lists =
                said.stream().collect(Collectors.groupingBy(Said::words, LinkedHashMap::new, Collectors.toList()));
        List<AlikeLists.Alike> alike = lists.values().stream()
                .map(list -> {
                    AlikeLists.Alike of = list.get(0).of();
                    return new AlikeLists.Alike(
                            of.verdict(),
                            of.what(),
                            of.until(),
                            of.why(),
                            list.stream().map(Said::item).toList());
                })
                .toList();
        return new AlikeLists(title, alike, note, newPage);
    }

    private String asset(FindingLine line) {
        return Cells.asset(line.asset(), content.unitCode());
    }

    /** The deadline as a sentence of its own. */
    private String until(FindingLine line) {
        String deadline = line.deadline(zone);
        return line.actBy() == null && line.lastPermittedAt() != null
                ? texts.get("acts.last-permitted", deadline)
                : deadline;
    }

    private String why(FindingLine line) {
        return Stream.of(line.statement(texts), Cells.clause(line).isEmpty() ? "" : "(" + Cells.clause(line) + ")")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String badge(Verdict verdict) {
        return verdict.name().replace('_', ' ');
    }
}

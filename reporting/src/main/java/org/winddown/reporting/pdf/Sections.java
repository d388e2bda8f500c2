package org.winddown.reporting.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.winddown.reporting.completeness.ExpectedLine;
import org.winddown.reporting.completeness.HostLine;
import org.winddown.reporting.completeness.RejectedLine;
import org.winddown.reporting.completeness.SourceLine;
import org.winddown.reporting.content.FindingLine;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.Amount;
import org.winddown.reporting.section.JoinedActs;
import org.winddown.reporting.text.Wording;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.evaluation.Verdict;

/** What each section of the PDF file says, by the name of its page design. */
final class Sections {

    private static final int FIRST = 25;

    private final ReportContent report;

    private Sections(ReportContent report) {
        this.report = report;
    }

    static Map<String, Section> of(ReportContent report) {
        return new Sections(report).all();
    }

    private Map<String, Section> all() {
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("tiles", tiles());
        sections.put("boxes", boxes());
        sections.put("bars", bars());
        sections.put("act-first", actFirst());
        sections.put("our-acts", acts("Acts of ours", report.ourActs()));
        sections.put(
                "other-acts",
                acts("Acts of other parties (the supplier and its affiliates)", report.otherPartiesActs()));
        sections.put("review", reviews());
        sections.put(
                "exempt",
                listed(
                        "exempt",
                        JoinedActs.of(report.exempt()),
                        this::exempt,
                        "Exempt from the named measure only; other measures may differ."));
        sections.put("promises", PromiseSection.of(report));
        sections.put("calendar", calendar());
        sections.put("units", units());
        sections.put("hosts", hosts());
        sections.put("sources", sources());
        sections.put("rejected", listed("rejected", report.rejected(), Sections::rejected, ""));
        sections.put(
                "method",
                listed(
                        "method",
                        report.method().paragraphs(),
                        paragraph -> Map.of("point", paragraph.title(), "text", paragraph.text()),
                        ""));
        return sections;
    }

    private static <T> Section listed(String design, List<T> items, Function<T, Map<String, Object>> row, String note) {
        return Section.of(items.stream().map(row).toList(), note, design);
    }

    private Section tiles() {
        List<Map<String, Object>> rows = new ArrayList<>();
        report.tiles()
                .forEach((verdict, count) -> rows.add(Map.of(
                        "verdict", badge(verdict), "count", grouped(count), "meaning", Wording.meaning(verdict))));
        return Section.of(rows, "", "tiles");
    }

    private Section boxes() {
        List<Amount> left = report.licences().rows();
        List<Amount> right = report.services().rows();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            Map<String, Object> row =
                    new LinkedHashMap<>(Map.of("left", "", "leftValue", "", "right", "", "rightValue", ""));
            if (i < left.size()) {
                row.put("left", left.get(i).label());
                row.put("leftValue", left.get(i).words());
            }
            if (i < right.size()) {
                row.put("right", right.get(i).label());
                row.put("rightValue", right.get(i).words());
            }
            rows.add(row);
        }
        return Section.of(rows, "", "boxes");
    }

    private Section bars() {
        List<Map<String, Object>> rows = new ArrayList<>();
        long most = report.tiles().entrySet().stream()
                .filter(tile -> tile.getKey() != Verdict.CLEAR)
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
        report.tiles().forEach((verdict, count) -> {
            if (verdict != Verdict.CLEAR && count > 0) {
                rows.add(Map.of(
                        "verdict", badge(verdict),
                        "count", grouped(count),
                        "bar", new Bar((double) count / most, verdict)));
            }
        });
        long clear = report.tiles().getOrDefault(Verdict.CLEAR, 0L);
        return Section.of(rows, "Not drawn: " + grouped(clear) + " assets that were screened, nothing found.", "bars");
    }

    private Section actFirst() {
        List<FindingLine> lines = report.actFirst();
        List<FindingLine> shown = lines.subList(0, Math.min(FIRST, lines.size()));
        String note = lines.size() > shown.size()
                ? "The " + FIRST + " most urgent of " + grouped(lines.size())
                        + "; all of them follow below and in the workbook, sheet Act first."
                : "";
        return listed(
                "act-first",
                shown,
                line -> Map.of(
                        "asset", asset(line),
                        "product", product(line),
                        "verdict", badge(line.verdict()),
                        "act", Wording.words(line.act()),
                        "deadline", deadline(line),
                        "days", days(line),
                        "todo", line.toDo()),
                note);
    }

    private Section acts(String title, List<FindingLine> lines) {
        List<AlikeLines.Line> said = JoinedActs.of(lines).stream()
                .map(joined -> new AlikeLines.Line(
                        badge(joined.line().verdict()),
                        joined.acts() + (joined.line().recorded() ? ", on record" : "") + "; "
                                + Wording.words(joined.line().addressee()),
                        until(joined.line()),
                        why(joined.line()),
                        asset(joined.line()),
                        product(joined.line())))
                .toList();
        long assets = lines.stream().map(FindingLine::asset).distinct().count();
        return AlikeLines.section(title, said, counted(lines.size(), "act") + " of " + counted(assets, "asset") + ".");
    }

    private Section reviews() {
        List<AlikeLines.Line> said = JoinedActs.of(report.reviews()).stream()
                .map(joined -> review(joined.line()))
                .toList();
        return AlikeLines.section("Needs review: the named fact decides each", said, "");
    }

    private AlikeLines.Line review(FindingLine line) {
        Verdict worst = line.worstCase();
        return new AlikeLines.Line(
                badge(line.verdict()),
                String.join(", ", line.missingFacts()),
                until(line),
                "Worst case still possible: " + (worst == null ? "not known" : badge(worst)) + ". " + line.question(),
                asset(line),
                product(line));
    }

    private Map<String, Object> exempt(JoinedActs joined) {
        FindingLine line = joined.line();
        return Map.of(
                "asset", asset(line),
                "product", product(line),
                "act", joined.acts(),
                "why", line.statement(),
                "clause", clause(line));
    }

    private Section calendar() {
        return listed(
                "calendar",
                report.calendar(),
                entry -> Map.of(
                        "what", Wording.title(entry.kind()),
                        "local", entry.local(),
                        "utc", entry.utc(),
                        "event", entry.title()),
                "A day without a time of day is the whole day; its UTC instant is the day's first.");
    }

    private Section units() {
        return listed(
                "units",
                report.units(),
                unit -> Map.of(
                        "unit", unit.code(),
                        "name", unit.name(),
                        "assets", grouped(unit.assets()),
                        "prohibited", grouped(unit.count(Verdict.PROHIBITED)),
                        "barred", grouped(unit.count(Verdict.BARRED)),
                        "review", grouped(unit.count(Verdict.REVIEW)),
                        "winding", grouped(unit.count(Verdict.WINDING_DOWN))),
                "");
    }

    private Section hosts() {
        return listed(
                "hosts",
                report.hosts(),
                line -> Map.of(
                        "unit", line.unit().isEmpty() ? "all" : line.unit(),
                        "what", line.what(),
                        "installs", grouped(line.count().installs()),
                        "hosts", grouped(line.count().hosts()),
                        "without", grouped(line.count().withoutHost()),
                        "several", grouped(line.count().shared()),
                        "doubt", grouped(line.count().doubtful()),
                        "known", line.knownBy()),
                HostLine.sentence(report.hosts(), report.unitCode()));
    }

    private Section sources() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SourceLine line : report.sources()) {
            rows.add(Map.of(
                    "source", line.source(),
                    "file", file(line),
                    "read", grouped(line.read()),
                    "accepted", grouped(line.accepted()),
                    "rejected", grouped(line.rejected()),
                    "duplicate", grouped(line.duplicate()),
                    "blank", grouped(line.blank())));
        }
        rows.add(Map.of(
                "source", "Sum",
                "file", "",
                "read", grouped(report.conservation().read()),
                "accepted", grouped(report.conservation().accepted()),
                "rejected", grouped(report.conservation().rejected()),
                "duplicate", grouped(report.conservation().duplicate()),
                "blank", grouped(report.conservation().blank())));
        String expected = ExpectedLine.sentence(report.expected());
        String absent = report.absent().sentence();
        String note = report.conservation().sentence()
                + (expected.isEmpty() ? "" : " " + expected)
                + (absent.isEmpty() ? "" : " " + absent);
        return Section.of(rows, note, "sources");
    }

    private static Map<String, Object> rejected(RejectedLine line) {
        StringBuilder place = new StringBuilder(line.file());
        if (!line.sheet().isEmpty()) {
            place.append(", sheet ").append(line.sheet());
        }
        if (line.row() > 0) {
            place.append(", row ").append(line.row());
        }
        if (!line.column().isEmpty()) {
            place.append(", ").append(line.column());
        }
        return Map.of("place", place.toString(), "code", line.code(), "message", line.message());
    }

    private static String file(SourceLine line) {
        if (line.file().isEmpty()) {
            return "nothing received";
        }
        String date = line.snapshotDate() == null ? "date not stated" : ZoneText.day(line.snapshotDate());
        String hash = line.sha256().length() > 12 ? line.sha256().substring(0, 12) + "\u2026" : line.sha256();
        return line.file() + ", " + hash + ", " + date;
    }

    private String asset(FindingLine line) {
        return report.unitCode().isEmpty()
                ? line.asset().unit() + " " + line.asset().assetId()
                : line.asset().assetId();
    }

    private static String product(FindingLine line) {
        return line.quantity().isBlank() ? line.product() : line.product() + ", " + line.quantity() + " seats";
    }

    private String deadline(FindingLine line) {
        return line.deadline(report.zone());
    }

    /** The deadline as a sentence of its own. */
    private String until(FindingLine line) {
        String deadline = deadline(line);
        return line.actBy() == null && line.lastPermittedAt() != null ? "last permitted " + deadline : deadline;
    }

    private String why(FindingLine line) {
        String clause = clause(line);
        return clause.isEmpty() ? line.statement() : line.statement() + " (" + clause + ")";
    }

    private static String clause(FindingLine line) {
        return line.sourceMark().isEmpty() ? line.citation() : line.citation() + " [" + line.sourceMark() + "]";
    }

    private static String days(FindingLine line) {
        Long days = line.daysLeft();
        return days == null ? "\u2013" : (days < 0 ? "\u2212" + -days : Long.toString(days));
    }

    private static String badge(Verdict verdict) {
        return verdict.name().replace('_', ' ');
    }

    private static String counted(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

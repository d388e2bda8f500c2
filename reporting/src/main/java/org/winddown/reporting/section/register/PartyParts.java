package org.winddown.reporting.section.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Figures.Count;
import org.winddown.reporting.part.Figures.Figure;
import org.winddown.reporting.part.Figures.Formula;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.part.Prose;
import org.winddown.reporting.register.PartyScreening;
import org.winddown.reporting.register.PartyScreening.Match;
import org.winddown.reporting.register.PartyScreening.Outcome;
import org.winddown.reporting.register.PartyScreening.Owned;
import org.winddown.reporting.register.PartyScreening.Party;
import org.winddown.reporting.register.PartyScreening.Scope;
import org.winddown.reporting.register.PartyScreening.State;
import org.winddown.reporting.register.PartyScreening.UsedList;
import org.winddown.reporting.register.PartyScreening.Vote;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.party.ownership.OwnershipDecision;

/** Whether the parties of agreements are on lists, who decided so, and what was not looked at. */
public final class PartyParts {

    /** Names without a hit that paper shows; the workbook has all. */
    private static final int MOST_ON_PAPER = 100;

    private final ReportContent content;
    private final Texts texts;
    private final PartyScreening screening;

    public PartyParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
        this.screening = content.registers().parties();
    }

    /** How many names there are and how they came out, in one sentence. */
    public String headline() {
        return screening.lists().isEmpty()
                ? texts.get("parties.none", screening.parties().size())
                : texts.get(
                        "parties.headline",
                        screening.parties().size() - screening.count(Outcome.NOT_SCREENABLE),
                        screening.lists().size(),
                        screening.count(Outcome.MATCHED),
                        screening.count(Outcome.OPEN),
                        screening.count(Outcome.CLEARED));
    }

    /** How many names came out how. */
    public Figures outcomes() {
        List<Figure> rows = new ArrayList<>(Arrays.stream(Outcome.values())
                .map(outcome -> figure(
                        texts.get("parties.outcome." + key(outcome)),
                        texts.get("parties.means." + key(outcome)),
                        screening.count(outcome),
                        "parties.sheet",
                        "outcome",
                        outcome))
                .toList());
        rows.add(sum("parties.sum", screening.parties().size()));
        return Figures.plain(
                texts.get("parties.outcomes"),
                List.of(texts.get("parties.outcome"), texts.get("verdicts.meaning"), texts.get("parties.names")),
                rows,
                texts.get("parties.outcomes-note"),
                Medium.BOTH);
    }

    /** How many matches stand how. */
    public Figures states() {
        List<Figure> rows = new ArrayList<>(Arrays.stream(State.values())
                .map(state -> figure(
                        texts.get("parties.state." + key(state)),
                        texts.get("parties.state-means." + key(state)),
                        screening.matches().stream()
                                .filter(match -> match.state() == state)
                                .count(),
                        "parties.matches-sheet",
                        "state",
                        state))
                .toList());
        rows.add(sum("parties.matches-sum", screening.matches().size()));
        return Figures.plain(
                texts.get("parties.states"),
                List.of(texts.get("parties.state"), texts.get("verdicts.meaning"), texts.get("parties.matches-count")),
                rows,
                "",
                Medium.BOTH);
    }

    private Figure figure(String label, String meaning, long count, String sheet, String column, Enum<?> constant) {
        return new Figure(
                label,
                meaning,
                List.of(new Count(
                        count, new Formula.Rows(texts.get(sheet), List.of(new Formula.Cell(column, constant.name()))))),
                false);
    }

    private Figure sum(String meaning, long count) {
        return new Figure(
                texts.get("sum"), texts.get(meaning), List.of(new Count(count, new Formula.SumAbove())), true);
    }

    /** The lists, with what tells their versions apart. */
    public DataTable<UsedList> lists() {
        List<Column<UsedList>> columns = List.of(
                Column.<UsedList>of("version", 26, UsedList::version).onPaper(texts.get("parties.list"), 110),
                Column.<UsedList>of("counts_as", 26, list -> joined(list.countsAs()))
                        .onPaper(texts.get("parties.counts-as"), 86),
                Column.<UsedList>of("published_at", 22, UsedList::publishedAt),
                Column.printed(
                        texts.get("parties.published"),
                        70,
                        list -> texts.day(content.zone().dayOf(list.publishedAt()))),
                Column.of("loaded_at", 22, UsedList::loadedAt),
                Column.of("format", 20, UsedList::format),
                Column.<UsedList>of("entries", 10, UsedList::entries)
                        .onPaper(texts.get("parties.entries"), 52)
                        .right(),
                Column.<UsedList>of("names", 10, UsedList::names)
                        .onPaper(texts.get("parties.listed-names"), 52)
                        .right(),
                Column.<UsedList>of("sha256", 68, UsedList::sha256).onPaper("SHA-256", 121));
        return DataTable.of(texts.get("parties.lists-sheet"), texts.get("parties.lists"), columns, screening.lists())
                .note(
                        screening.missing().isEmpty()
                                ? texts.get("parties.lists-note")
                                : texts.get("parties.lists-missing", String.join(", ", screening.missing())));
    }

    /** The entries that names mean or may mean, the most pressing first. */
    public DataTable<Match> matches() {
        List<Match> rows = screening.matches().stream()
                .sorted(Comparator.comparing(Match::state)
                        .thenComparing(Comparator.comparingDouble(Match::score).reversed())
                        .thenComparing(Match::unit)
                        .thenComparing(Match::name)
                        .thenComparing(Match::version)
                        .thenComparing(Match::entryId))
                .toList();
        List<Column<Match>> columns = List.of(
                Column.of("unit", 10, Match::unit),
                Column.<Match>of("name", 34, Match::name).onPaper(texts.get("parties.name"), 92),
                Column.<Match>of("state", 12, match -> match.state().name()),
                Column.printed(
                        texts.get("parties.state"), 60, match -> texts.get("parties.state." + key(match.state()))),
                Column.<Match>of("score", 8, Match::score)
                        .onPaper(texts.get("parties.score"), 34)
                        .right(),
                Column.of("list", 22, Match::version),
                Column.of("entry_id", 18, Match::entryId),
                Column.of("entry_name", 34, Match::entryName),
                Column.printed(
                        texts.get("parties.entry"),
                        112,
                        match -> match.entryName() + " (" + match.version() + ", " + match.entryId() + ")"),
                Column.of("listed_since", 12, Match::since),
                Column.of("counts_as", 22, match -> joined(match.countsAs())),
                Column.<Match>of("evidence", 60, Match::evidence).onPaper(texts.get("parties.evidence"), 110),
                Column.of("decided_by", 24, match -> said(match, Vote::by)),
                Column.of(
                        "decided_at", 24, match -> said(match, said -> said.at().toString())),
                Column.of("answer", 14, match -> said(match, Vote::answer)),
                Column.of("why", 44, match -> said(match, Vote::why)),
                Column.printed(texts.get("parties.decided"), 87, this::decided));
        return DataTable.of(texts.get("parties.matches-sheet"), texts.get("parties.matches"), columns, rows)
                .note(texts.get("parties.matches-note"));
    }

    private static String said(Match match, Function<Vote, String> what) {
        return match.said().stream().map(what).collect(Collectors.joining("; "));
    }

    private String decided(Match match) {
        return match.said().stream()
                .map(said -> texts.get(
                        said.counts() ? "parties.said" : "parties.said-open",
                        said.by(),
                        texts.day(content.zone().dayOf(said.at())),
                        said.why()))
                .collect(Collectors.joining("; "));
    }

    /** Which parties listed owners hold, with what was added up. */
    public DataTable<Owned> owned() {
        List<Owned> rows = screening.owned().stream()
                .sorted(Comparator.comparing(Owned::decision, Comparator.comparingInt(PartyParts::pressing))
                        .thenComparing(Owned::unit)
                        .thenComparing(Owned::name)
                        .thenComparing(Owned::list))
                .toList();
        List<Column<Owned>> columns = List.of(
                Column.of("unit", 10, Owned::unit),
                Column.<Owned>of("name", 34, Owned::name).onPaper(texts.get("parties.name"), 100),
                Column.<Owned>of("list", 20, Owned::list).onPaper(texts.get("parties.list"), 80),
                Column.of("decision", 14, owned -> owned.decision().name()),
                Column.printed(
                        texts.get("parties.owned"), 70, owned -> texts.get("parties.owned." + key(owned.decision()))),
                Column.<Owned>of("percent_at_least", 12, Owned::atLeast)
                        .onPaper(texts.get("parties.at-least"), 48)
                        .right(),
                Column.<Owned>of("percent_at_most", 12, Owned::atMost)
                        .onPaper(texts.get("parties.at-most"), 48)
                        .right(),
                Column.<Owned>of("chain", 80, Owned::chain).onPaper(texts.get("parties.chain"), 149));
        return DataTable.of(texts.get("parties.owned-sheet"), texts.get("parties.owned-title"), columns, rows)
                .note(texts.get(rows.isEmpty() ? "parties.owned-none" : "parties.owned-note"));
    }

    private static int pressing(OwnershipDecision decision) {
        return switch (decision) {
            case OWNED -> 0;
            case UNKNOWN -> 1;
            case NOT_OWNED -> 2;
        };
    }

    /** Every name that was found in the inventories. */
    public DataTable<Party> parties() {
        List<Party> rows = screening.parties().stream()
                .sorted(Comparator.comparing(Party::outcome)
                        .thenComparing(Party::unit)
                        .thenComparing(Party::name))
                .toList();
        List<Column<Party>> columns = List.of(
                Column.<Party>of("unit", 10, Party::unit).onPaper(texts.get("unit"), 44),
                Column.<Party>of("name", 44, Party::name).onPaper(texts.get("parties.name"), 160),
                Column.of("outcome", 16, party -> party.outcome().name()),
                Column.printed(
                        texts.get("parties.outcome"),
                        100,
                        party -> texts.get("parties.outcome." + key(party.outcome()))),
                Column.<Party>of(
                                "roles",
                                24,
                                party -> party.roles().stream()
                                        .sorted()
                                        .map(texts::words)
                                        .collect(Collectors.joining(", ")))
                        .onPaper(texts.get("parties.roles"), 87),
                Column.<Party>of("sources", 24, party -> joined(party.sources()))
                        .onPaper(texts.get("source"), 62),
                Column.<Party>of("rows", 10, Party::rows)
                        .onPaper(texts.get("parties.rows"), 42)
                        .right());
        return DataTable.of(texts.get("parties.sheet"), texts.get("parties.title"), columns, rows)
                .note(
                        rows.size() > MOST_ON_PAPER
                                ? texts.get("parties.cut", MOST_ON_PAPER, rows.size())
                                : texts.get("parties.note"))
                .first(MOST_ON_PAPER);
    }

    /** What was looked at of each source. */
    public DataTable<Scope> scope() {
        List<Column<Scope>> columns = List.of(
                Column.<Scope>of("unit", 10, Scope::unit).onPaper(texts.get("unit"), 60),
                Column.<Scope>of("source", 24, Scope::source).onPaper(texts.get("source"), 131),
                Column.<Scope>of("rows", 12, Scope::rows)
                        .onPaper(texts.get("parties.rows"), 70)
                        .sum(),
                Column.<Scope>of("agreements", 12, Scope::agreements)
                        .onPaper(texts.get("parties.agreements"), 78)
                        .sum(),
                Column.<Scope>of("without_a_party", 12, Scope::unnamed)
                        .onPaper(texts.get("parties.unnamed"), 78)
                        .sum(),
                Column.<Scope>of("other_rows", 12, Scope::others)
                        .onPaper(texts.get("parties.others"), 78)
                        .sum());
        return DataTable.of(texts.get("parties.scope-sheet"), texts.get("parties.scope"), columns, screening.scopes())
                .sum(texts.get("sum"))
                .note(texts.get("parties.scope-note"));
    }

    /** What was screened how, and what was not. */
    public Prose limits() {
        return new Prose(
                texts.get("parties.limits-sheet"),
                texts.get("parties.limits"),
                List.of(texts.get("parties.point"), texts.get("parties.limit")),
                List.of("names", "left-out", "unnamed", "lists", "score", "ownership", "judgement").stream()
                        .map(point -> new Prose.Paragraph(
                                texts.get("parties.limit." + point), texts.get("parties.limit." + point + ".text")))
                        .toList());
    }

    private static String joined(Iterable<String> words) {
        TreeSet<String> sorted = new TreeSet<>();
        words.forEach(sorted::add);
        return String.join(", ", sorted);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

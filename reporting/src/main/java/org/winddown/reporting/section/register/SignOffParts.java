package org.winddown.reporting.section.register;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Figures.Count;
import org.winddown.reporting.part.Figures.Figure;
import org.winddown.reporting.part.Figures.Formula;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.register.SignOff;
import org.winddown.reporting.register.SignOff.Expected;
import org.winddown.reporting.register.SignOff.Standing;
import org.winddown.reporting.register.SignOff.Stated;
import org.winddown.reporting.text.Texts;

/** What owners of units stated for the last quarter, and who stated nothing. */
public final class SignOffParts {

    private final ReportContent content;
    private final Texts texts;
    private final SignOff signOff;

    public SignOffParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
        this.signOff = content.registers().signOff();
    }

    /** The sign-off in one sentence. */
    public String headline() {
        return texts.get(
                "signoff.headline",
                signOff.period(),
                signOff.units().size() - signOff.count(Standing.NO_RESPONSE),
                signOff.units().size(),
                signOff.count(Standing.NO_RESPONSE));
    }

    /** How many units stand how. */
    public Figures counts() {
        List<Figure> rows = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            rows.add(new Figure(
                    texts.get("signoff.standing." + key(standing)),
                    texts.get("signoff.means." + key(standing)),
                    List.of(new Count(
                            signOff.count(standing),
                            new Formula.Rows(
                                    texts.get("signoff.sheet"),
                                    List.of(new Formula.Cell("statement", standing.name()))))),
                    false));
        }
        rows.add(new Figure(
                texts.get("sum"),
                texts.get("signoff.sum"),
                List.of(new Count(signOff.units().size(), new Formula.SumAbove())),
                true));
        return Figures.plain(
                texts.get("signoff.counts", signOff.period()),
                List.of(texts.get("signoff.statement"), texts.get("verdicts.meaning"), texts.get("signoff.count")),
                rows,
                texts.get("signoff.counts-note", signOff.period()),
                Medium.BOTH);
    }

    /** Those who stated nothing, by name. */
    public DataTable<Expected> missing() {
        List<Column<Expected>> columns = List.of(
                Column.<Expected>of("unit", 12, Expected::unit).onPaper(texts.get("unit"), 60),
                Column.<Expected>of("name", 36, Expected::name).onPaper(texts.get("units.name"), 150),
                Column.<Expected>of("owner_name", 30, this::owner).onPaper(texts.get("signoff.owner"), 116),
                Column.<Expected>of("owner_email", 34, Expected::ownerEmail).onPaper(texts.get("signoff.mail"), 127),
                Column.<Expected>of("days_since_period", 12, unit -> daysSince())
                        .onPaper(texts.get("signoff.days"), 46)
                        .right());
        return DataTable.of(
                        texts.get("signoff.missing-sheet"),
                        texts.get("signoff.missing"),
                        columns,
                        signOff.units().stream()
                                .filter(unit -> unit.standing() == Standing.NO_RESPONSE)
                                .toList())
                .note(texts.get("signoff.missing-note"));
    }

    private String owner(Expected unit) {
        return unit.ownerName().isBlank() ? texts.get("signoff.no-owner") : unit.ownerName();
    }

    private @Nullable Long daysSince() {
        Instant ended = signOff.endedAt();
        return ended == null ? null : Duration.between(ended, content.asOf()).toDays();
    }

    /** Every unit with what counts for it. */
    public DataTable<Expected> units() {
        List<Column<Expected>> columns = List.of(
                Column.<Expected>of("unit", 12, Expected::unit).onPaper(texts.get("unit"), 50),
                Column.of("name", 36, Expected::name),
                Column.of("owner_name", 30, this::owner),
                Column.of("statement", 14, unit -> unit.standing().name()),
                Column.printed(
                        texts.get("signoff.statement"),
                        70,
                        unit -> texts.get("signoff.standing." + key(unit.standing()))),
                Column.<Expected>of("signed_by", 26, unit -> told(unit, Stated::signedBy))
                        .onPaper(texts.get("signoff.by"), 96),
                Column.of("signed_at", 22, unit -> told(unit, Stated::signedAt)),
                Column.printed(texts.get("signoff.at"), 90, this::signedAt),
                Column.of("run_id", 68, unit -> told(unit, Stated::runId)),
                Column.<Expected>of("assets", 10, Expected::assets)
                        .onPaper(texts.get("verdicts.assets"), 46)
                        .right(),
                Column.<Expected>of("remark", 44, this::remark).onPaper(texts.get("signoff.note"), 143),
                Column.of("evidence_ref", 24, unit -> told(unit, Stated::evidenceRef)));
        return DataTable.of(
                        texts.get("signoff.sheet"),
                        texts.get("signoff.units", signOff.period()),
                        columns,
                        signOff.units())
                .note(texts.get("signoff.note-below"));
    }

    private String signedAt(Expected unit) {
        Stated stated = unit.counting();
        return stated == null ? "" : content.zone().brief(stated.signedAt());
    }

    private String remark(Expected unit) {
        Stated stated = unit.counting();
        String note = stated == null ? "" : stated.note();
        return unit.doubtful()
                ? texts.get("signoff.doubtful", unit.assets()) + (note.isEmpty() ? "" : " " + note)
                : note;
    }

    private static @Nullable Object told(Expected unit, Function<Stated, Object> what) {
        Stated stated = unit.counting();
        return stated == null ? null : what.apply(stated);
    }

    /** All that was stated, those statements as well that a later one took the place of. */
    public DataTable<Stated> history() {
        List<Column<Stated>> columns = List.of(
                Column.of("period", 10, Stated::period),
                Column.of("unit", 12, Stated::unit),
                Column.of("statement", 14, stated -> stated.standing().name()),
                Column.of("run_id", 68, Stated::runId),
                Column.of("signed_by", 26, Stated::signedBy),
                Column.of("signed_at", 22, Stated::signedAt),
                Column.of("note", 44, Stated::note),
                Column.of("evidence_ref", 24, Stated::evidenceRef),
                Column.of("recorded_at", 22, Stated::recordedAt),
                Column.of("recorded_by", 20, Stated::recordedBy));
        return DataTable.of(texts.get("signoff.history-sheet"), "", columns, signOff.statements())
                .in(Medium.WORKBOOK);
    }

    private static String key(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

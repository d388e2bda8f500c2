package org.winddown.reporting.section.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.part.ReportPart;
import org.winddown.reporting.part.ToFillIn;
import org.winddown.reporting.register.ActFile;
import org.winddown.reporting.register.ActFile.Discovery;
import org.winddown.reporting.register.ActFile.Event;
import org.winddown.reporting.register.ActFile.Hold;
import org.winddown.reporting.register.Dossiers;
import org.winddown.reporting.section.Cells;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Disposition;

/** One dossier for each act of the enterprise's own that a measure forbids or may forbid. */
public final class DossierParts {

    private final ReportContent content;
    private final Texts texts;
    private final Dossiers dossiers;

    public DossierParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
        this.dossiers = content.registers().dossiers();
    }

    private record Point(String label, String text) {}

    private record Entry(ActFile file, Event event) {}

    private record Row(ActFile file, Asset asset) {}

    /** The title with the marking, which every page and sheet shows. */
    public String title() {
        String title = texts.get("report.dossier");
        if (dossiers.marking().isBlank()) {
            return title;
        }
        String both = dossiers.marking() + " \u00b7 " + title;
        return both.length() > Dossiers.LONGEST_MARKING ? dossiers.marking() : both;
    }

    /** What there is, in one sentence. */
    public String headline() {
        long review = count(Verdict.REVIEW);
        return dossiers.files().isEmpty()
                ? texts.get("dossier.none")
                : texts.get("dossier.headline", dossiers.files().size() - review, review);
    }

    private long count(Verdict verdict) {
        return dossiers.files().stream()
                .filter(file -> file.act().verdict() == verdict)
                .count();
    }

    /** How many acts there are, and of how many everything is to be kept. */
    public Figures counts() {
        return Figures.plain(
                texts.get("dossier.counts"),
                List.of(texts.get("dossier.act"), texts.get("verdicts.meaning"), texts.get("dossier.count")),
                List.of(
                        Figures.given(
                                texts.get("dossier.forbidden"),
                                texts.get("dossier.forbidden-means"),
                                dossiers.files().size() - count(Verdict.REVIEW)),
                        Figures.given(
                                texts.get("dossier.undecided"),
                                texts.get("dossier.undecided-means"),
                                count(Verdict.REVIEW)),
                        Figures.given(
                                texts.get("dossier.not-held"),
                                texts.get("dossier.not-held-means"),
                                dossiers.files().stream()
                                        .filter(file -> !file.held())
                                        .count())),
                texts.get("dossier.note"),
                Medium.BOTH);
    }

    /** The dossiers as pages: of each act what is known, and what happened when. */
    public List<ReportPart> pages() {
        List<ReportPart> pages = new ArrayList<>();
        for (ActFile file : dossiers.files()) {
            String name = texts.get(
                    "dossier.page", key(file).assetId(), texts.words(file.act().act()));
            pages.add(DataTable.of(
                            name,
                            name,
                            List.of(
                                    Column.printed(texts.get("dossier.point"), 110, Point::label),
                                    Column.<Point>printed(texts.get("dossier.known"), 401, Point::text)),
                            points(file))
                    .in(Medium.PAPER)
                    .onNewPage());
            String title = texts.get("dossier.chronology-of", key(file).assetId());
            pages.add(DataTable.of(
                            title,
                            title,
                            List.of(
                                    Column.<Event>printed(texts.get("dossier.when"), 110, this::when),
                                    Column.<Event>printed(texts.get("dossier.what"), 120, event -> words(event.sort())),
                                    Column.<Event>printed(texts.get("dossier.detail"), 193, Event::detail),
                                    Column.<Event>printed(texts.get("dossier.by"), 80, Event::by)),
                            file.events())
                    .in(Medium.PAPER));
        }
        return pages;
    }

    private List<Point> points(ActFile file) {
        Asset asset = file.finding().asset();
        List<Point> points = new ArrayList<>();
        point(points, "asset", key(file).toString());
        point(points, "product", asset.name().product());
        points.add(new Point(
                texts.get("act"),
                texts.words(file.act().act()) + ", " + texts.words(file.act().addressee())));
        point(points, "verdict", verdict(file));
        point(
                points,
                "law",
                content.measures().stream()
                        .filter(measure ->
                                measure.id().equals(file.finding().verdicts().measure()))
                        .map(measure -> measure.lawLine(texts))
                        .findFirst()
                        .orElse(file.finding().verdicts().measure()));
        point(points, "clause", clause(file));
        point(points, "reason", file.act().reason());
        if (!file.act().missingFacts().isEmpty()) {
            point(points, "missing", String.join(", ", file.act().missingFacts()));
        }
        point(points, "happened", told(file, Field.OCCURRED_AT));
        point(points, "value", value(file));
        point(points, "counterparty", counterparty(file));
        point(points, "contract", told(file, Field.CONTRACT_NUMBER));
        point(points, "discovery", discovery(file));
        point(points, "origin", origins(file));
        point(points, "remediation", remediation(file.finding().disposition()));
        point(points, "hold", holds(file));
        point(points, "duties", duties(file));
        return points;
    }

    private void point(List<Point> points, String key, String text) {
        points.add(new Point(texts.get("dossier." + key), text.isBlank() ? texts.get("dossier.not-on-record") : text));
    }

    private static AssetKey key(ActFile file) {
        return file.finding().asset().key();
    }

    private String verdict(ActFile file) {
        Verdict worst = file.act().worstCase();
        return texts.words(file.act().verdict()) + (worst == null ? "" : " (" + texts.words(worst) + "?)");
    }

    private static String clause(ActFile file) {
        return file.act().sourceMark() == null
                ? file.act().citation()
                : file.act().citation() + " [" + file.act().sourceMark().symbol() + "]";
    }

    private String discovery(ActFile file) {
        Discovery found = file.discovery();
        if (found == null) {
            return "";
        }
        String run = texts.get(
                "dossier.found",
                content.zone().brief(found.identifiedAt()),
                found.runId().substring(0, 12),
                content.zone().brief(found.recordedAt()));
        return found.file().isEmpty()
                ? run
                : run + " "
                        + texts.get(
                                "dossier.found-in",
                                found.file(),
                                found.row(),
                                found.importId()
                                        .substring(
                                                0, Math.min(12, found.importId().length())),
                                found.importedBy().isEmpty() ? texts.get("dossier.nobody") : found.importedBy());
    }

    private static String origins(ActFile file) {
        return Stream.concat(Stream.of(file.finding().asset()), file.records().stream())
                .map(Asset::origin)
                .distinct()
                .map(DossierParts::place)
                .collect(Collectors.joining("; "));
    }

    private static String place(AssetOrigin origin) {
        return origin.file() + (origin.sheet().isEmpty() ? "" : ", " + origin.sheet()) + ", row " + origin.row()
                + ", SHA-256 " + origin.sha256();
    }

    private String remediation(Disposition disposition) {
        return disposition.equals(Disposition.OPEN)
                ? texts.get("dossier.open")
                : Stream.of(
                                texts.words(disposition.state()),
                                disposition.owner(),
                                disposition.due() == null ? "" : texts.get("dossier.due", texts.day(disposition.due())),
                                disposition.note())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(", "));
    }

    private String holds(ActFile file) {
        return file.holds().isEmpty()
                ? texts.get("dossier.no-hold")
                : file.holds().stream().map(this::hold).collect(Collectors.joining("; "));
    }

    private String hold(Hold hold) {
        return texts.get(
                        "dossier.held",
                        hold.matter(),
                        hold.placedBy(),
                        content.zone().brief(hold.placedAt()))
                + (hold.releasedAt() == null
                        ? ""
                        : ", " + texts.get("dossier.released", content.zone().brief(hold.releasedAt())));
    }

    private String duties(ActFile file) {
        return file.finding().duties(content.zoneOf(key(file).unit())).stream()
                .map(this::duty)
                .collect(Collectors.joining("; "));
    }

    private String duty(Duty duty) {
        return duty.title() + (duty.dueOn() == null ? "" : ", " + texts.get("dossier.due", texts.day(duty.dueOn())));
    }

    private String when(Event event) {
        return event.told().isEmpty() ? content.zone().brief(event.at()) : event.told();
    }

    private String words(Event.Sort sort) {
        return texts.get("dossier.event." + sort.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What rows that record the act say in a column, each once. */
    private static String told(ActFile file, Field field) {
        return Stream.concat(file.records().stream(), Stream.of(file.finding().asset()))
                .map(asset -> asset.text(field))
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String value(ActFile file) {
        return Stream.concat(file.records().stream(), Stream.of(file.finding().asset()))
                .distinct()
                .filter(asset -> !asset.text(Field.COST).isBlank())
                .map(asset -> asset.key().assetId() + ": "
                        + (asset.text(Field.CURRENCY) + " " + asset.text(Field.COST)).strip())
                .collect(Collectors.joining("; "));
    }

    private static String counterparty(ActFile file) {
        String suppliers = told(file, Field.SUPPLIER);
        return suppliers.isEmpty() ? file.finding().asset().name().vendor() : suppliers;
    }

    /** The dossiers as rows, with what counsel is to fill in. */
    public DataTable<ActFile> register() {
        List<Column<ActFile>> columns = new ArrayList<>(Cells.ofAsset(DossierParts::key));
        columns.addAll(List.of(
                Column.of("product", 34, file -> file.finding().asset().name().product()),
                Column.of("measure", 24, file -> file.finding().verdicts().measure()),
                Column.of("act", 20, file -> file.act().act().name()),
                Column.of("addressee", 14, file -> file.act().addressee().name()),
                Column.of("verdict", 18, file -> file.act().verdict()),
                Column.of("worst_case", 18, file -> file.act().worstCase()),
                Column.of("forbidden_from", 22, file -> file.act().effectiveAt()),
                Column.of("reason", 50, file -> file.act().reason()),
                Column.of(
                        "missing_facts",
                        20,
                        file -> String.join(", ", file.act().missingFacts())),
                Column.of("citation", 28, DossierParts::clause),
                Column.of("occurred_at", 24, file -> told(file, Field.OCCURRED_AT)),
                Column.of("value", 24, DossierParts::value),
                Column.of("counterparty", 28, DossierParts::counterparty),
                Column.of("contract_number", 18, file -> told(file, Field.CONTRACT_NUMBER)),
                Column.of("first_identified_at", 22, file -> found(file, Discovery::identifiedAt)),
                Column.of("identified_by_run", 68, file -> found(file, Discovery::runId)),
                Column.of("found_in_file", 28, file -> found(file, Discovery::file)),
                Column.of("found_in_row", 18, file -> found(file, Discovery::row)),
                Column.of("import_id", 68, file -> found(file, Discovery::importId)),
                Column.of("imported_by", 20, file -> found(file, Discovery::importedBy)),
                Column.of(
                        "disposition",
                        18,
                        file -> file.finding().disposition().state().name()),
                Column.of("owner", 20, file -> file.finding().disposition().owner()),
                Column.of("due", 12, file -> file.finding().disposition().due()),
                Column.of("note", 30, file -> file.finding().disposition().note()),
                Column.of("legal_hold", 40, this::holds),
                Column.of("duties", 44, this::duties),
                Column.toFillIn("cause", 30, file -> ToFillIn.anything()),
                Column.toFillIn("remediation_done", 30, file -> ToFillIn.anything()),
                Column.toFillIn("disclosure", 24, file -> ToFillIn.anything()),
                Column.toFillIn("decision_of_counsel", 30, file -> ToFillIn.anything())));
        return DataTable.of(texts.get("dossier.sheet"), "", columns, dossiers.files())
                .in(Medium.WORKBOOK);
    }

    private static @Nullable Object found(ActFile file, Function<Discovery, Object> what) {
        Discovery discovery = file.discovery();
        return discovery == null ? null : what.apply(discovery);
    }

    /** What happened when, of all acts. */
    public DataTable<?> chronology() {
        List<Entry> rows = dossiers.files().stream()
                .flatMap(file -> file.events().stream().map(event -> new Entry(file, event)))
                .toList();
        List<Column<Entry>> columns = new ArrayList<>(Cells.ofAsset(entry -> key(entry.file())));
        columns.addAll(List.of(
                Column.of("act", 20, entry -> entry.file().act().act().name()),
                Column.of("at", 22, entry -> entry.event().at()),
                Column.of("as_told", 24, entry -> entry.event().told()),
                Column.of("event", 24, entry -> words(entry.event().sort())),
                Column.of("detail", 50, entry -> entry.event().detail()),
                Column.of("by", 24, entry -> entry.event().by())));
        return DataTable.of(texts.get("dossier.chronology-sheet"), "", columns, rows)
                .in(Medium.WORKBOOK);
    }

    /** The rows that record the acts. */
    public DataTable<?> records() {
        List<Row> rows = dossiers.files().stream()
                .flatMap(file -> file.records().stream().map(asset -> new Row(file, asset)))
                .toList();
        List<Column<Row>> columns =
                new ArrayList<>(Cells.ofAsset(row -> row.asset().key()));
        columns.add(Column.of("dossier_of", 16, row -> key(row.file()).assetId()));
        for (Field field : List.of(
                Field.ACT,
                Field.OCCURRED_AT,
                Field.RELATED_ASSET,
                Field.SUPPLIER,
                Field.SIGNATORY,
                Field.QUANTITY,
                Field.COST,
                Field.CURRENCY,
                Field.CONTRACT_NUMBER,
                Field.EVIDENCE_REF)) {
            columns.add(Column.of(field.column(), 18, row -> row.asset().text(field)));
        }
        columns.addAll(List.of(
                Column.of("source_file", 28, row -> row.asset().origin().file()),
                Column.of("source_sheet", 14, row -> row.asset().origin().sheet()),
                Column.<Row>of("source_row", 10, row -> row.asset().origin().row())
                        .right(),
                Column.of("source_sha256", 68, row -> row.asset().origin().sha256())));
        return DataTable.of(texts.get("dossier.records-sheet"), "", columns, rows)
                .in(Medium.WORKBOOK);
    }
}

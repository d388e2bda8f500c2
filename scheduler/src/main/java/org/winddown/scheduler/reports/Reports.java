package org.winddown.scheduler.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.ContentStore;
import org.winddown.ingest.ImportRuns;
import org.winddown.ingest.RejectedRows;
import org.winddown.reporting.ReportInput;
import org.winddown.reporting.ReportWriter;
import org.winddown.reporting.completeness.Absent;
import org.winddown.reporting.completeness.HostLine;
import org.winddown.reporting.completeness.RejectedLine;
import org.winddown.reporting.completeness.SourceLine;
import org.winddown.reporting.content.UnitLine;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.model.ReportMark;
import org.winddown.reporting.register.Registers;
import org.winddown.reporting.store.ReportArchive;
import org.winddown.reporting.template.ReportTemplate;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.swap.Swap;
import org.winddown.scheduler.host.StoredHosts;
import org.winddown.scheduler.register.StoredRegisters;
import org.winddown.scheduler.screening.Screened;
import org.winddown.scheduler.screening.ScreenedUnit;
import org.winddown.scheduler.screening.ScreeningPlan;
import org.winddown.scheduler.swap.StoredSwaps;

/**
 * Makes the reports of a run: a workbook and a PDF for each affected unit, and one of each for the enterprise. Kept
 * below {@code reports/<run>/} of the home.
 */
public final class Reports {

    private static final Set<String> LETTER_COUNTRIES = Set.of("US", "CA", "MX", "PH", "CL", "CO");

    /** The format written last of each kind. */
    private static final String LAST_FORMAT = "pdf";

    private final ReportWriter writer;
    private final ReportArchive archive;
    private final ImportRuns runs;
    private final RejectedRows rejectedRows;
    private final StoredSwaps swaps;
    private final StoredHosts hosts;
    private final StoredRegisters registers;
    private final Set<ReportKind> kinds;
    private final Texts texts;
    private final Templates templates;
    private final Manifests manifests;
    private final Path root;

    /**
     * Reports below a folder.
     *
     * @param kinds the kinds that are kept of each run
     * @param texts the language of those that are kept
     * @param templates what an enterprise changes of reports
     * @param manifests writes a signed manifest beside each that is kept
     * @param root folder of all reports
     */
    public Reports(
            ReportWriter writer,
            ReportArchive archive,
            ImportRuns runs,
            RejectedRows rejectedRows,
            StoredSwaps swaps,
            StoredHosts hosts,
            StoredRegisters registers,
            Set<ReportKind> kinds,
            Texts texts,
            Templates templates,
            Manifests manifests,
            Path root) {
        this.writer = writer;
        this.archive = archive;
        this.runs = runs;
        this.rejectedRows = rejectedRows;
        this.swaps = swaps;
        this.hosts = hosts;
        this.registers = registers;
        this.kinds = Set.copyOf(kinds);
        this.texts = texts;
        this.templates = templates;
        this.manifests = manifests;
        this.root = root;
    }

    /**
     * A report on disk.
     *
     * @param unit code of the unit, empty for the enterprise
     * @param artifact the file
     */
    public record Made(String unit, Artifact artifact) {}

    /**
     * Which reports to make.
     *
     * @param kinds what they are for
     * @param paper the paper; null for the one usual in the unit's country
     * @param only code of the one unit to report on, empty for the enterprise; when absent, all
     * @param texts the language; null for that of the reports that are kept
     * @param template what an enterprise changes; null for the template of today
     */
    public record Wanted(
            Set<ReportKind> kinds,
            @Nullable PageSize paper,
            Optional<String> only,
            @Nullable Texts texts,
            @Nullable ReportTemplate template) {

        public Wanted {
            kinds = Set.copyOf(kinds);
        }

        /** With the template of today. */
        public Wanted(Set<ReportKind> kinds, @Nullable PageSize paper, Optional<String> only, @Nullable Texts texts) {
            this(kinds, paper, only, texts, null);
        }

        /** The same of other kinds and units. */
        public Wanted about(Set<ReportKind> others, Optional<String> unit) {
            return new Wanted(others, paper, unit, texts, template);
        }

        private boolean concerns(String unit) {
            return only.isEmpty() || only.get().equals(unit);
        }
    }

    /** Told how many units' reports are made or begun. */
    @FunctionalInterface
    public interface Progress {
        void reports(long units);
    }

    /**
     * Makes the reports of a run and keeps them: those of the affected units, of others what changed and how their
     * parties were screened, then, of a run over all units, those of the enterprise. A unit is affected when a
     * measure's subject touches one of its assets. The paper is Letter where that is usual in the unit's country, else
     * A4.
     *
     * @throws IllegalStateException when rows, assets and verdicts do not add up; no report is then kept
     */
    public List<Made> write(Screened screened, Progress progress) {
        List<Made> made =
                write(screened, asKept(screened.plan().runId()), root.resolve(folder(screened.plan())), progress);
        String runId = screened.plan().runId();
        made.forEach(each -> manifests.write(each, screened.plan()));
        made.forEach(each -> archive.add(new ReportArchive.Entry(runId, each.unit(), relative(each.artifact()))));
        return made;
    }

    /** Makes the reports of a run into a folder of the caller's; they are not kept. */
    public List<Made> write(Screened screened, Wanted wanted, Path folder, Progress progress) {
        List<SourceLine> sources = new ArrayList<>();
        List<RejectedLine> rejected = new ArrayList<>();
        List<Swap> swapped = swaps.of(screened.plan());
        List<HostLine> counted = new ArrayList<>();
        long done = 0;
        ReportTemplate template = template(wanted);
        try (ReportQueue queue = new ReportQueue(Runtime.getRuntime().availableProcessors())) {
            for (ScreenedUnit unit : screened.units()) {
                Provenance provenance = provenance(unit, screened.plan());
                Provenance named = provenance.within(unit.unit().code());
                sources.addAll(named.sources());
                rejected.addAll(named.rejected());
                List<HostLine> here = HostLines.of(unit, hosts);
                counted.addAll(here);
                if (wanted.concerns(unit.unit().code())) {
                    Registers beside = registers.of(screened, List.of(unit), false, telling(unit, wanted.kinds()));
                    Set<ReportKind> told = unit.findings().isEmpty() ? beside.telling() : wanted.kinds();
                    if (!told.isEmpty()) {
                        ReportInput input = unitInput(screened, unit, provenance, swapped, here, beside);
                        queue.add(lines(input), () -> write(input, told, wanted, template, folder, paper(unit.unit())));
                    }
                }
                progress.reports(++done);
            }
            if (screened.plan().units().isEmpty() && wanted.concerns("")) {
                ReportInput whole = enterpriseInput(
                        screened,
                        sources,
                        rejected,
                        swapped,
                        HostLines.together(counted),
                        registers.of(screened, screened.units(), true, wanted.kinds()));
                PageSize usual =
                        headquarters(screened.plan()).map(Reports::paper).orElse(PageSize.A4);
                queue.add(lines(whole), () -> write(whole, wanted.kinds(), wanted, template, folder, usual));
            }
            return queue.all();
        }
    }

    /** Of a unit that no measure touches only what changed, and its parties, may be told. */
    private static Set<ReportKind> telling(ScreenedUnit unit, Set<ReportKind> kinds) {
        return unit.findings().isEmpty()
                ? kinds.stream()
                        .filter(kind -> kind == ReportKind.CHANGES || kind == ReportKind.PARTIES)
                        .collect(Collectors.toSet())
                : kinds;
    }

    private static int lines(ReportInput input) {
        return input.findings().stream()
                .mapToInt(finding -> finding.verdicts().acts().size())
                .sum();
    }

    /**
     * How the reports of a run may have been written, the likeliest first: in the language and with the template of
     * what is there of them; where nothing is left, in every language and with every template that was ever kept.
     */
    public List<Wanted> waysOf(String runId) {
        if (list(runId).isEmpty() || markOf(runId).isPresent()) {
            return List.of(asKept(runId));
        }
        List<Texts> languages = new ArrayList<>(List.of(texts));
        Texts.all().stream()
                .filter(each -> !each.language().equals(texts.language()))
                .forEach(languages::add);
        return templates.all().stream()
                .flatMap(template -> languages.stream()
                        .map(language -> new Wanted(kinds, null, Optional.empty(), language, template)))
                .toList();
    }

    /**
     * In the language and with the template of what is on record of a run; else in the usual one, with that of today.
     */
    public Wanted asKept(String runId) {
        return markOf(runId)
                .map(mark -> new Wanted(
                        kinds,
                        null,
                        Optional.empty(),
                        Texts.in(Locale.forLanguageTag(mark.language())),
                        templates.kept(mark.template())))
                .orElseGet(() -> new Wanted(kinds, null, Optional.empty(), texts));
    }

    private Optional<ReportMark> markOf(String runId) {
        return list(runId).stream()
                .map(made -> made.artifact().path())
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(ReportWriter::mark);
    }

    /**
     * Reads the template of today before anything is begun.
     *
     * @throws org.winddown.reporting.template.TemplateException when anything is wrong with it
     */
    public void checkTemplate() {
        templates.today();
    }

    /** The reports on record for a run, where they are complete and each file is unchanged; empty otherwise. */
    public Optional<List<Made>> kept(ScreeningPlan plan) {
        List<Made> made = list(plan.runId());
        Set<ReportKind> last = made.stream()
                .filter(each -> !plan.units().isEmpty() || each.unit().isEmpty())
                .filter(each -> each.artifact().format().equals(LAST_FORMAT))
                .map(each -> each.artifact().kind())
                .collect(Collectors.toSet());
        boolean whole = last.containsAll(kinds) && made.stream().allMatch(each -> unchanged(each.artifact()));
        return whole ? Optional.of(made) : Optional.empty();
    }

    /** The reports on record for a run, by unit and format. */
    public List<Made> list(String runId) {
        return archive.list(runId).stream()
                .map(entry -> new Made(entry.unit(), absolute(entry.artifact())))
                .toList();
    }

    /** The reports on record by the run they are of, by unit, kind and format. */
    public Map<String, List<Made>> byRun() {
        return archive.list().stream()
                .collect(Collectors.groupingBy(
                        ReportArchive.Entry::runId,
                        Collectors.mapping(
                                entry -> new Made(entry.unit(), absolute(entry.artifact())), Collectors.toList())));
    }

    /** Copies reports into another folder, replacing files of the same names; returns the copies. */
    public static List<Made> copy(List<Made> made, Path folder) {
        return made.stream()
                .map(each -> new Made(each.unit(), copy(each.artifact(), folder)))
                .toList();
    }

    private static Artifact copy(Artifact artifact, Path folder) {
        try {
            Files.createDirectories(folder);
            Path target = folder.resolve(artifact.path().getFileName());
            Files.copy(artifact.path(), target, StandardCopyOption.REPLACE_EXISTING);
            Path manifest = Manifests.beside(artifact.path());
            if (Files.exists(manifest)) {
                Files.copy(manifest, Manifests.beside(target), StandardCopyOption.REPLACE_EXISTING);
            }
            return artifact.at(target);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + artifact.path() + " into " + folder + ".", e);
        }
    }

    private Artifact absolute(Artifact artifact) {
        return artifact.at(root.resolve(artifact.path()));
    }

    private Artifact relative(Artifact artifact) {
        return artifact.at(root.relativize(artifact.path()));
    }

    private static boolean unchanged(Artifact artifact) {
        return Files.isRegularFile(artifact.path())
                && ContentStore.sha256(artifact.path()).equals(artifact.sha256());
    }

    /** For example {@code 2024-07-15T00-00-00Z_3f2a91c0}. */
    private static String folder(ScreeningPlan plan) {
        return plan.asOf().toString().replace(':', '-') + "_" + plan.runId().substring(0, 8);
    }

    private ReportTemplate template(Wanted wanted) {
        ReportTemplate chosen = wanted.template();
        ReportTemplate template = chosen == null ? templates.today() : chosen;
        templates.keep(template);
        return template;
    }

    private List<Made> write(
            ReportInput input,
            Set<ReportKind> told,
            Wanted wanted,
            ReportTemplate template,
            Path folder,
            PageSize usual) {
        String unit = input.unit().map(BusinessUnit::code).orElse("");
        PageSize paper = wanted.paper();
        Texts language = wanted.texts();
        return writer
                .write(
                        input,
                        told,
                        folder,
                        paper == null ? usual : paper,
                        language == null ? texts : language,
                        template)
                .stream()
                .map(artifact -> new Made(unit, artifact))
                .toList();
    }

    private Provenance provenance(ScreenedUnit unit, ScreeningPlan plan) {
        return Provenance.of(
                runs, rejectedRows, unit.unit().code(), unit.snapshots(), plan.refused(), zone(unit.unit()));
    }

    private ReportInput unitInput(
            Screened screened,
            ScreenedUnit unit,
            Provenance provenance,
            List<Swap> swapped,
            List<HostLine> counted,
            Registers beside) {
        return input(
                screened,
                Optional.of(unit.unit()),
                zone(unit.unit()),
                unit.findings(),
                unit.headlines(),
                unit.assets(),
                unit.attachedActs(),
                provenance,
                swapped.stream()
                        .filter(swap -> swap.unit().equals(unit.unit().code()))
                        .toList(),
                counted,
                List.of(),
                AbsentLines.of(List.of(unit)),
                beside);
    }

    private ReportInput enterpriseInput(
            Screened screened,
            List<SourceLine> sources,
            List<RejectedLine> rejected,
            List<Swap> swapped,
            List<HostLine> counted,
            Registers beside) {
        List<Finding> findings = screened.units().stream()
                .flatMap(unit -> unit.findings().stream())
                .toList();
        Map<Verdict, Long> headlines = new EnumMap<>(Verdict.class);
        screened.units()
                .forEach(unit ->
                        unit.headlines().forEach((verdict, assets) -> headlines.merge(verdict, assets, Long::sum)));
        return input(
                screened,
                Optional.empty(),
                headquarters(screened.plan()).map(Reports::zone).orElse(ZoneOffset.UTC),
                findings,
                headlines,
                screened.units().stream().mapToLong(ScreenedUnit::assets).sum(),
                screened.units().stream().mapToLong(ScreenedUnit::attachedActs).sum(),
                new Provenance(sources, rejected),
                swapped,
                counted,
                screened.units().stream()
                        .map(unit ->
                                new UnitLine(unit.unit().code(), unit.unit().name(), unit.assets(), unit.headlines()))
                        .toList(),
                AbsentLines.of(screened.units()),
                beside);
    }

    private ReportInput input(
            Screened screened,
            Optional<BusinessUnit> unit,
            ZoneId zone,
            List<Finding> findings,
            Map<Verdict, Long> headlines,
            long assets,
            long recordedActs,
            Provenance provenance,
            List<Swap> swapped,
            List<HostLine> counted,
            List<UnitLine> lines,
            Absent absent,
            Registers beside) {
        ScreeningPlan plan = screened.plan();
        return new ReportInput(
                unit,
                headquarters(screened.plan()).map(BusinessUnit::name).orElse("Enterprise"),
                zone,
                screened.units().stream()
                        .map(ScreenedUnit::unit)
                        .collect(Collectors.toMap(BusinessUnit::code, Reports::zone)),
                plan.asOf(),
                plan.law().knownAt(),
                plan.runId(),
                findings,
                headlines,
                assets,
                recordedActs,
                provenance.sources(),
                provenance.rejected(),
                plan.law().measures().stream().map(MeasureLines::of).toList(),
                plan.law().notScreened(),
                reviews(plan, findings),
                swapped,
                ExpectedLines.of(plan.sources(), unit.map(BusinessUnit::code).orElse("")),
                counted,
                lines,
                absent,
                beside);
    }

    /** The independent reviews on record of products that were found. */
    private static List<String> reviews(ScreeningPlan plan, List<Finding> findings) {
        Set<Identification> found =
                findings.stream().map(Finding::identification).collect(Collectors.toSet());
        return plan.judgements().reviews().all().stream()
                .filter(review -> found.stream().anyMatch(each -> review.concerns(each.vendorId(), each.family())))
                .map(review -> review.vendor()
                        + (review.family().isEmpty() ? "" : "/" + review.family())
                        + ": "
                        + review.words()
                        + ". It lifts no prohibition unless an authorisation says so.")
                .toList();
    }

    /** The one unit that has no parent, when there is just one: it names the enterprise. */
    private static Optional<BusinessUnit> headquarters(ScreeningPlan plan) {
        List<BusinessUnit> roots = plan.stock().allUnits().stream()
                .filter(unit -> unit.parent().isEmpty())
                .toList();
        return roots.size() == 1 ? Optional.of(roots.get(0)) : Optional.empty();
    }

    private static ZoneId zone(BusinessUnit unit) {
        return unit.zone().orElse(ZoneOffset.UTC);
    }

    private static PageSize paper(BusinessUnit unit) {
        return LETTER_COUNTRIES.contains(unit.country()) ? PageSize.LETTER : PageSize.A4;
    }
}

package org.winddown.portal.report;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.winddown.portal.Night;
import org.winddown.portal.security.Viewer;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.Wording;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.evaluation.Verdict;

/**
 * One run as far as a viewer may see it, ready to print.
 *
 * @param shortId the start of the run's identity
 * @param assets assets of all units shown
 * @param totals the verdicts in the order of their seriousness, over all units shown
 * @param units the units shown, ordered by code
 * @param enterpriseReports reports on the whole enterprise; empty for a viewer who may not see them
 * @param conserved whether in each unit shown every asset has one headline
 */
public record RunPage(
        String runId,
        String shortId,
        Moment asOf,
        Moment knownAt,
        Moment recordedAt,
        long assets,
        List<Count> totals,
        List<Line> units,
        List<Link> enterpriseReports,
        boolean conserved) {

    /** Assets with one verdict as their headline. */
    public record Count(Verdict verdict, String title, String meaning, long assets) {}

    /** One unit, with its assets by verdict in the order of {@link #totals()}. */
    public record Line(String code, String name, long assets, List<Count> counts, List<Link> reports) {}

    /** A report to download; {@code unit} is empty for the enterprise. */
    public record Link(String unit, ReportKind kind, String format, String title, String sha256) {}

    /**
     * Prepares a run.
     *
     * @param night what the viewer may see of it
     * @param units the units the viewer sees, for their names and zones
     */
    public static RunPage of(Night night, List<BusinessUnit> units, Viewer viewer) {
        Optional<ZoneId> zone = units.size() == 1 ? units.get(0).zone() : Optional.empty();
        return new RunPage(
                night.runId(),
                night.runId().substring(0, Math.min(12, night.runId().length())),
                Moment.of(night.asOf(), zone),
                Moment.of(night.knownAt(), zone),
                Moment.of(night.recordedAt(), zone),
                night.units().stream().mapToLong(Night.UnitCounts::assets).sum(),
                counts(night.units()),
                night.units().stream().map(unit -> line(unit, night, units)).toList(),
                viewer.seesEnterprise() ? links(night, "") : List.of(),
                night.units().stream().allMatch(Night.UnitCounts::conserved));
    }

    /** The reports that stand above the table: on the enterprise, else on the only unit shown. */
    public List<Link> leadReports() {
        if (!enterpriseReports.isEmpty()) {
            return enterpriseReports;
        }
        return unitReports();
    }

    /** The reports on the only unit shown; empty when there are several. */
    public List<Link> unitReports() {
        return units.size() == 1 ? units.get(0).reports() : List.of();
    }

    private static List<Count> counts(List<Night.UnitCounts> units) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Count(
                        verdict,
                        Wording.title(verdict),
                        Wording.meaning(verdict, Texts.english()),
                        units.stream().mapToLong(unit -> unit.count(verdict)).sum()))
                .toList();
    }

    private static Line line(Night.UnitCounts unit, Night night, List<BusinessUnit> units) {
        String name = units.stream()
                .filter(known -> known.code().equals(unit.unit()))
                .map(BusinessUnit::name)
                .findFirst()
                .orElse("");
        return new Line(unit.unit(), name, unit.assets(), counts(List.of(unit)), links(night, unit.unit()));
    }

    /** A further volume of a long file is of the format {@code 2.pdf}. */
    private static String title(String format) {
        int dot = format.lastIndexOf('.');
        return switch (format.substring(dot + 1)) {
            case "xlsx" -> "Excel";
            case "pdf" -> dot < 0 ? "PDF" : "PDF, volume " + format.substring(0, dot);
            default -> format.toUpperCase(Locale.ROOT);
        };
    }

    private static String title(ReportKind kind) {
        return kind == ReportKind.FULL ? "" : Wording.title(kind) + ", ";
    }

    private static List<Link> links(Night night, String unit) {
        return night.reports().stream()
                .filter(report -> report.unit().equals(unit))
                .map(report -> {
                    String format = report.artifact().format();
                    return new Link(
                            unit,
                            report.artifact().kind(),
                            format,
                            title(report.artifact().kind()) + title(format),
                            report.artifact().sha256());
                })
                .toList();
    }
}

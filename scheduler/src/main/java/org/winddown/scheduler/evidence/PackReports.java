package org.winddown.scheduler.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.winddown.ingest.ContentStore;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.ReportKind;
import org.winddown.scheduler.reports.Reports;
import org.winddown.scheduler.reports.Reports.Made;
import org.winddown.scheduler.screening.Screened;

/** The reports of a run as they were kept; what is gone or was changed is derived again. */
final class PackReports {

    private final Reports reports;

    PackReports(Reports reports) {
        this.reports = reports;
    }

    /**
     * Finds or makes them; of a run that no report was kept of, the full ones are made.
     *
     * @param only code of the one unit to report on; empty for all and the enterprise
     * @param folder where those lie that are derived again
     * @throws EvidenceException when other bytes come out than were kept
     */
    List<Made> of(Screened screened, String only, Path folder) {
        List<Made> kept = reports.list(screened.plan().runId());
        List<Made> wanted = kept.stream()
                .filter(made -> only.isEmpty() || made.unit().equals(only))
                .toList();
        if (!wanted.isEmpty() && wanted.stream().allMatch(PackReports::unchanged)) {
            return wanted;
        }
        Set<ReportKind> kinds =
                wanted.stream().map(made -> made.artifact().kind()).collect(Collectors.toSet());
        Optional<String> unit = Optional.of(only).filter(code -> !code.isEmpty());
        List<Made> again = new ArrayList<>();
        for (Reports.Wanted way : reports.waysOf(screened.plan().runId())) {
            again.addAll(reports.write(
                    screened,
                    way.about(kinds.isEmpty() ? Set.of(ReportKind.FULL) : kinds, unit),
                    folder.resolve(String.valueOf(again.size())),
                    units -> {}));
            if (wanted.stream().allMatch(made -> unchanged(made) || hasSame(made, again))) {
                break;
            }
        }
        return wanted.isEmpty()
                ? again
                : wanted.stream()
                        .map(made -> unchanged(made) ? made : derived(made, again))
                        .toList();
    }

    private static boolean unchanged(Made made) {
        Artifact artifact = made.artifact();
        return Files.isRegularFile(artifact.path())
                && ContentStore.sha256(artifact.path()).equals(artifact.sha256());
    }

    private static boolean hasSame(Made made, List<Made> again) {
        return again.stream()
                .anyMatch(other ->
                        other.artifact().sha256().equals(made.artifact().sha256()));
    }

    private static Made derived(Made made, List<Made> again) {
        return again.stream()
                .filter(other ->
                        other.artifact().sha256().equals(made.artifact().sha256()))
                .findFirst()
                .orElseThrow(() -> new EvidenceException("The report "
                        + made.artifact().path() + " is gone or was"
                        + " changed, and what is derived now has not its SHA-256 "
                        + made.artifact().sha256() + ". Restore it from a backup, or find out why with: winddown"
                        + " verify, on a copy that was delivered."));
    }
}

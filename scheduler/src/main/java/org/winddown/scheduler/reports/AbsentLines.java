package org.winddown.scheduler.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winddown.ingest.absence.Absence;
import org.winddown.ingest.absence.Absence.State;
import org.winddown.reporting.completeness.Absent;
import org.winddown.reporting.completeness.AbsentLine;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Finding;
import org.winddown.scheduler.screening.ScreenedUnit;

/** What the sources of units no longer list, as reports tell it. */
final class AbsentLines {

    private AbsentLines() {}

    static Absent of(List<ScreenedUnit> units) {
        long missed = 0;
        long silent = 0;
        List<AbsentLine> lines = new ArrayList<>();
        for (ScreenedUnit unit : units) {
            missed += unit.absent(State.MISSED);
            silent += unit.absent(State.SILENT);
            ZoneId zone = unit.unit().zone().orElse(ZoneOffset.UTC);
            Map<AssetKey, List<Finding>> found = new LinkedHashMap<>();
            unit.findings().stream()
                    .filter(finding ->
                            unit.absences().containsKey(finding.asset().key()))
                    .forEach(finding -> found.computeIfAbsent(finding.asset().key(), key -> new ArrayList<>())
                            .add(finding));
            found.forEach((key, findings) -> {
                Absence absence = unit.absences().get(key);
                if (absence != null) {
                    lines.add(line(findings, absence, zone));
                }
            });
        }
        return new Absent(missed, silent, lines);
    }

    private static AbsentLine line(List<Finding> findings, Absence absence, ZoneId zone) {
        Asset asset = findings.get(0).asset();
        ProductName name = asset.name();
        return new AbsentLine(
                asset.key(),
                name.product().isEmpty() ? name.vendor() : name.product(),
                findings.stream()
                        .map(finding -> finding.headline().verdict())
                        .reduce(Verdict.CLEAR, (one, other) -> one.worseThan(other) ? one : other),
                absence.state() == State.SILENT,
                day(absence.lastListed(), zone),
                day(absence.since(), zone),
                absence.times(),
                asset.origin());
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}

package org.winddown.scheduler.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.winddown.reporting.completeness.HostLine;
import org.winddown.reporting.completeness.HostLine.Rows;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.host.HostCount;
import org.winddown.rules.host.Hosts;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.screening.Finding;
import org.winddown.scheduler.host.StoredHosts;
import org.winddown.scheduler.screening.ScreenedUnit;

/** On how many different computers the installations of a report are, as it prints them. */
final class HostLines {

    private static final Comparator<String> BY_VERDICT = Comparator.comparing(Verdict::valueOf);

    private HostLines() {}

    /** The lines of one unit: all installations, those of each source, of each verdict, of each product touched. */
    static List<HostLine> of(ScreenedUnit unit, StoredHosts stored) {
        Map<Verdict, Set<AssetKey>> verdicts = new EnumMap<>(Verdict.class);
        Map<String, Set<AssetKey>> products = new TreeMap<>();
        worst(unit.findings()).forEach((key, finding) -> {
            Verdict verdict = finding.headline().verdict();
            if (verdict != Verdict.CLEAR) {
                verdicts.computeIfAbsent(verdict, each -> new TreeSet<>()).add(key);
                products.computeIfAbsent(product(finding), each -> new TreeSet<>())
                        .add(key);
            }
        });
        Set<AssetKey> watched = verdicts.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        String code = unit.unit().code();
        Hosts hosts = stored.of(code, unit.snapshots(), watched);
        List<HostLine> lines = new ArrayList<>();
        if (hosts.sources().isEmpty()) {
            return lines;
        }
        lines.add(new HostLine(code, Rows.ALL, "", hosts.count()));
        hosts.sources().forEach(source -> lines.add(new HostLine(code, Rows.SOURCE, source, hosts.count(source))));
        verdicts.forEach(
                (verdict, rows) -> lines.add(new HostLine(code, Rows.VERDICT, verdict.name(), hosts.count(rows))));
        products.forEach((product, rows) -> lines.add(new HostLine(code, Rows.PRODUCT, product, hosts.count(rows))));
        return lines;
    }

    /** The lines of all units together, then those of each unit by itself. */
    static List<HostLine> together(List<HostLine> units) {
        List<HostLine> lines = new ArrayList<>();
        for (Rows rows : List.of(Rows.ALL, Rows.VERDICT, Rows.PRODUCT)) {
            Map<String, HostCount> sums = new TreeMap<>(rows == Rows.VERDICT ? BY_VERDICT : Comparator.naturalOrder());
            units.stream()
                    .filter(line -> line.rows() == rows)
                    .forEach(line -> sums.merge(line.name(), line.count(), HostCount::plus));
            sums.forEach((name, count) -> lines.add(new HostLine("", rows, name, count)));
        }
        units.stream()
                .filter(line -> line.rows() == Rows.ALL || line.rows() == Rows.SOURCE)
                .forEach(lines::add);
        return lines;
    }

    private static Map<AssetKey, Finding> worst(List<Finding> findings) {
        Map<AssetKey, Finding> worst = new HashMap<>();
        for (Finding finding : findings) {
            AssetKey key = finding.asset().key();
            if (key.kind() == AssetKind.INSTALLATION) {
                worst.merge(
                        key,
                        finding,
                        (one, other) -> other.headline()
                                        .verdict()
                                        .worseThan(one.headline().verdict())
                                ? other
                                : one);
            }
        }
        return worst;
    }

    private static String product(Finding finding) {
        Identification found = finding.identification();
        if (found.vendorId().isEmpty()) {
            return "not identified";
        }
        return found.family().isEmpty() ? found.vendorId() : found.vendorId() + "/" + found.family();
    }
}

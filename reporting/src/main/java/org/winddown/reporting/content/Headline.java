package org.winddown.reporting.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.winddown.reporting.text.Wording;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Verdict;

/** The one sentence that a reader with ten seconds should see. */
final class Headline {

    private static final long DAY_SECONDS = 86_400;

    private Headline() {}

    static String of(Collection<FindingLine> lines, Instant asOf, ZoneText zone) {
        Map<Instant, List<FindingLine>> ahead = new TreeMap<>();
        for (FindingLine line : lines) {
            Instant effectiveAt = line.effectiveAt();
            if (line.headline()
                    && line.verdict() == Verdict.WINDING_DOWN
                    && effectiveAt != null
                    && effectiveAt.isAfter(asOf)) {
                ahead.computeIfAbsent(effectiveAt, any -> new ArrayList<>()).add(line);
            }
        }
        return ahead.entrySet().stream()
                .findFirst()
                .map(next -> countdown(next.getKey(), next.getValue(), asOf, zone))
                .orElseGet(() -> standing(lines));
    }

    private static String countdown(Instant at, List<FindingLine> lines, Instant asOf, ZoneText zone) {
        Map<String, List<FindingLine>> byLoss = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> Wording.loses(line.act(), false), TreeMap::new, Collectors.toList()));
        List<FindingLine> main = byLoss.values().stream()
                .reduce((left, right) -> right.size() > left.size() ? right : left)
                .orElse(lines);
        long count = assets(main);
        long others = assets(lines) - count;
        long days = (at.getEpochSecond() - asOf.getEpochSecond()) / DAY_SECONDS;
        Act act = main.get(0).act();
        return (days == 1 ? "1 day left: " : days + " days left: ")
                + number(count) + " " + noun(main, count) + " " + Wording.loses(act, count == 1) + " " + zone.full(at)
                + (others > 0 ? "; " + number(others) + " more must change by then" : "");
    }

    private static String standing(Collection<FindingLine> lines) {
        for (Verdict verdict : List.of(Verdict.PROHIBITED, Verdict.BLOCKED, Verdict.BARRED, Verdict.REVIEW)) {
            List<FindingLine> found = lines.stream()
                    .filter(line -> line.headline() && line.verdict() == verdict)
                    .toList();
            if (!found.isEmpty()) {
                long count = assets(found);
                return number(count) + " " + noun(found, count) + ": " + Wording.words(verdict) + ", "
                        + Wording.meaning(verdict);
            }
        }
        return "No date ahead: nothing here is due to stop under the measures screened";
    }

    private static long assets(List<FindingLine> lines) {
        return lines.stream().map(FindingLine::asset).distinct().count();
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String noun(List<FindingLine> lines, long count) {
        List<AssetKind> kinds =
                lines.stream().map(line -> line.asset().kind()).distinct().toList();
        String noun = kinds.size() == 1 ? Wording.words(kinds.get(0)) : "asset";
        return count == 1 ? noun : noun + "s";
    }
}

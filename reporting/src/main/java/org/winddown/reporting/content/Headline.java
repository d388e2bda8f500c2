package org.winddown.reporting.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.winddown.reporting.text.Texts;
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
                .orElseGet(() -> standing(lines, zone.texts()));
    }

    private static String countdown(Instant at, List<FindingLine> lines, Instant asOf, ZoneText zone) {
        Map<Loss, List<FindingLine>> byLoss = lines.stream()
                .collect(Collectors.groupingBy(line -> Loss.of(line.act()), TreeMap::new, Collectors.toList()));
        List<FindingLine> main = byLoss.values().stream()
                .reduce((left, right) -> right.size() > left.size() ? right : left)
                .orElse(lines);
        long count = assets(main);
        long others = assets(lines) - count;
        long days = (at.getEpochSecond() - asOf.getEpochSecond()) / DAY_SECONDS;
        Texts texts = zone.texts();
        String loss =
                texts.get("headline." + Loss.of(main.get(0).act()), noun(main, count, texts), count, zone.full(at));
        return texts.get("headline.days", days, Long.toString(days), loss)
                + (others > 0 ? texts.get("headline.others", others) : "");
    }

    private static String standing(Collection<FindingLine> lines, Texts texts) {
        for (Verdict verdict : List.of(Verdict.PROHIBITED, Verdict.BLOCKED, Verdict.BARRED, Verdict.REVIEW)) {
            List<FindingLine> found = lines.stream()
                    .filter(line -> line.headline() && line.verdict() == verdict)
                    .toList();
            if (!found.isEmpty()) {
                return texts.get(
                        "headline.standing",
                        noun(found, assets(found), texts),
                        texts.words(verdict),
                        Wording.meaning(verdict, texts));
            }
        }
        return texts.get("headline.nothing");
    }

    private static long assets(List<FindingLine> lines) {
        return lines.stream().map(FindingLine::asset).distinct().count();
    }

    /** How many assets, by their kind when they are of one. */
    private static String noun(List<FindingLine> lines, long count, Texts texts) {
        List<AssetKind> kinds =
                lines.stream().map(line -> line.asset().kind()).distinct().toList();
        return texts.get(kinds.size() == 1 ? "counted." + kinds.get(0).name() : "counted.any", count);
    }

    /**
     * What the reader can no longer do, in the order in which it is told when there is as much of one as of another.
     */
    private enum Loss {
        UPDATES,
        PURCHASE,
        DELIVERY,
        INTEGRATION,
        PAYMENT,
        RENEWAL,
        RESALE,
        ALL;

        static Loss of(Act act) {
            return switch (act) {
                case SIGNATURE_UPDATE, CODEBASE_UPDATE, NETWORK_SERVICE -> UPDATES;
                case RENEWAL, EXTENSION -> RENEWAL;
                case NEW_AGREEMENT, PROCUREMENT -> PURCHASE;
                case RESALE, LICENSING_FOR_RESALE -> RESALE;
                case INTEGRATION -> INTEGRATION;
                case SERVICE_RECEIPT, SERVICE_PROVISION -> DELIVERY;
                case PAYMENT -> PAYMENT;
                case USE, INSTALLATION, IMPORT, EXPORT, TRANSFER, HOLDING -> ALL;
            };
        }
    }
}

package org.winddown.rules.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.promise.BrokenPromise.Kind;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.time.Moment;

/** Finds the terms of licences and contracts that verdicts say can no longer be kept. */
public final class Promises {

    private static final Comparator<BrokenPromise> LONGEST_FIRST = Comparator.comparing(BrokenPromise::daysLost)
            .reversed()
            .thenComparing(promise -> promise.verdict() == Verdict.REVIEW)
            .thenComparing(BrokenPromise::kind)
            .thenComparing(BrokenPromise::measure);

    private final ZoneId zone;

    private Promises(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The promises that findings break, by asset, the longest first. What was paid for lost days is told once for each
     * asset, whatever the number of measures.
     *
     * @param zone the unit's zone, in which days are counted
     */
    public static List<BrokenPromise> brokenBy(Collection<Finding> findings, ZoneId zone) {
        Promises promises = new Promises(zone);
        Map<AssetKey, List<BrokenPromise>> byAsset = new TreeMap<>();
        for (Finding finding : findings) {
            AssetKind kind = finding.asset().key().kind();
            if (kind == AssetKind.LICENCE || kind == AssetKind.CONTRACT) {
                byAsset.computeIfAbsent(finding.asset().key(), key -> new ArrayList<>())
                        .addAll(promises.of(finding));
            }
        }
        List<BrokenPromise> all = new ArrayList<>();
        byAsset.values().forEach(same -> all.addAll(promises.paid(same)));
        return all;
    }

    private List<BrokenPromise> of(Finding finding) {
        Map<Kind, List<ActVerdict>> byKind = new EnumMap<>(Kind.class);
        for (ActVerdict act : finding.verdicts().acts()) {
            kind(finding.asset(), act)
                    .ifPresent(kind -> byKind.computeIfAbsent(kind, each -> new ArrayList<>())
                            .add(act));
        }
        List<BrokenPromise> found = new ArrayList<>();
        byKind.forEach((kind, acts) -> {
            Instant from = acts.get(0).effectiveAt();
            if (from != null) {
                found.add(promise(finding, kind, acts, from));
            }
        });
        return found;
    }

    private BrokenPromise promise(Finding finding, Kind kind, List<ActVerdict> acts, Instant from) {
        Asset asset = finding.asset();
        ActVerdict first = acts.get(0);
        return new BrokenPromise(
                asset,
                kind,
                finding.verdicts().measure(),
                acts.stream().map(ActVerdict::act).toList(),
                first.verdict(),
                from,
                kind == Kind.RENEWAL ? day(asset, Field.RENEWAL_DATE) : day(asset, end(asset, kind)),
                kind == Kind.RENEWAL
                        ? 0
                        : acts.stream()
                                .mapToLong(ActVerdict::strandedDays)
                                .max()
                                .orElse(0),
                kind == Kind.RENEWAL ? first.actBy() : null,
                null,
                first.citation());
    }

    /** What an act keeps or breaks; empty when it breaks nothing. */
    private Optional<Kind> kind(Asset asset, ActVerdict act) {
        Verdict verdict = act.verdict() == Verdict.REVIEW && act.worstCase() != null ? act.worstCase() : act.verdict();
        boolean forbidden = verdict == Verdict.WINDING_DOWN
                || verdict == Verdict.BARRED
                || verdict == Verdict.PROHIBITED
                || verdict == Verdict.BLOCKED;
        if (!forbidden || act.effectiveAt() == null) {
            return Optional.empty();
        }
        if (act.act() == Act.RENEWAL) {
            return act.recorded() || verdict == Verdict.PROHIBITED ? Optional.empty() : Optional.of(Kind.RENEWAL);
        }
        @Nullable Kind kind = switch (act.act()) {
            case SIGNATURE_UPDATE, NETWORK_SERVICE -> Kind.UPDATES;
            case CODEBASE_UPDATE -> asset.key().kind() == AssetKind.CONTRACT ? Kind.SERVICE : Kind.UPDATES;
            case SERVICE_RECEIPT -> Kind.SERVICE;
            case USE -> Kind.USE;
            default -> null;
        };
        return Optional.ofNullable(kind).filter(each -> act.strandedDays() > 0 || perpetual(asset, end(asset, each)));
    }

    private static Field end(Asset asset, Kind kind) {
        return kind == Kind.UPDATES && !asset.text(Field.UPDATES_UNTIL).isBlank()
                ? Field.UPDATES_UNTIL
                : Field.END_DATE;
    }

    private static boolean perpetual(Asset asset, Field field) {
        return Moment.parseOrPerpetual(asset.text(field).strip())
                .filter(Moment::isPerpetual)
                .isPresent();
    }

    private @Nullable LocalDate day(Asset asset, Field field) {
        return Moment.parseOrPerpetual(asset.text(field).strip())
                .flatMap(moment -> moment.date(zone))
                .orElse(null);
    }

    /** The promises of one asset, the longest with what was paid for its lost days. */
    private List<BrokenPromise> paid(List<BrokenPromise> promises) {
        List<BrokenPromise> sorted = new ArrayList<>(promises);
        sorted.sort(LONGEST_FIRST);
        if (!sorted.isEmpty() && sorted.get(0).kind() != Kind.RENEWAL) {
            BrokenPromise longest = sorted.get(0);
            sorted.set(0, longest.with(Prepayment.of(longest.asset(), longest.daysLost(), zone)));
        }
        return sorted;
    }
}

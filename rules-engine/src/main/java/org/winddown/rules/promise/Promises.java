package org.winddown.rules.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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

    /** What is certainly lost before what may still be kept, and the longest first. */
    private static final Comparator<BrokenPromise> CERTAIN_AND_LONGEST_FIRST = Comparator.comparing(
                    (BrokenPromise promise) -> promise.verdict() == Verdict.REVIEW)
            .thenComparing(promise -> -promise.daysLost())
            .thenComparing(BrokenPromise::kind)
            .thenComparing(BrokenPromise::measure);

    private static final Comparator<ActVerdict> LEADING_FIRST = Comparator.comparing(
                    (ActVerdict act) -> act.verdict() == Verdict.REVIEW)
            .thenComparing(act -> -act.strandedDays());

    private final ZoneId zone;

    private Promises(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The promises that findings break, by asset: what is certainly lost before what may still be kept, the longest
     * first. What was paid for lost days is told once for each asset, whatever the number of measures, with the first
     * promise that is no renewal.
     *
     * @param zones the zone of a unit by its code, in which days are counted
     */
    public static List<BrokenPromise> brokenBy(Collection<Finding> findings, Function<String, ZoneId> zones) {
        Map<AssetKey, List<BrokenPromise>> byAsset = new TreeMap<>();
        for (Finding finding : findings) {
            AssetKind kind = finding.asset().key().kind();
            if (kind == AssetKind.LICENCE || kind == AssetKind.CONTRACT) {
                Promises promises =
                        new Promises(zones.apply(finding.asset().key().unit()));
                byAsset.computeIfAbsent(finding.asset().key(), key -> new ArrayList<>())
                        .addAll(promises.of(finding));
            }
        }
        List<BrokenPromise> all = new ArrayList<>();
        byAsset.forEach((asset, same) -> all.addAll(new Promises(zones.apply(asset.unit())).paid(same)));
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
            ActVerdict leading = Collections.min(acts, LEADING_FIRST);
            Instant from = leading.effectiveAt();
            if (from != null) {
                found.add(promise(finding, kind, acts, leading, from));
            }
        });
        return found;
    }

    /** All that is said of the days comes from one of the acts: the one that certainly loses most. */
    private BrokenPromise promise(Finding finding, Kind kind, List<ActVerdict> acts, ActVerdict leading, Instant from) {
        Asset asset = finding.asset();
        boolean renewal = kind == Kind.RENEWAL;
        return new BrokenPromise(
                asset,
                kind,
                finding.verdicts().measure(),
                acts.stream().map(ActVerdict::act).toList(),
                leading.verdict(),
                from,
                day(asset, renewal ? Field.RENEWAL_DATE : end(asset, kind)),
                renewal ? 0 : leading.strandedDays(),
                renewal ? leading.actBy() : null,
                null,
                leading.citation());
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

    /** The promises of one asset, the first of which something was paid for with what was paid for its lost days. */
    private List<BrokenPromise> paid(List<BrokenPromise> promises) {
        List<BrokenPromise> sorted = new ArrayList<>(promises);
        sorted.sort(CERTAIN_AND_LONGEST_FIRST);
        for (int index = 0; index < sorted.size(); index++) {
            BrokenPromise promise = sorted.get(index);
            if (promise.kind() != Kind.RENEWAL) {
                sorted.set(index, promise.with(Prepayment.of(promise.asset(), promise.daysLost(), zone)));
                break;
            }
        }
        return sorted;
    }
}

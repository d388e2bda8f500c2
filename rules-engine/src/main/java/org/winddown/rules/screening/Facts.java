package org.winddown.rules.screening;

import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.time.Moment;

/**
 * Everything a verdict depends on, and nothing else: assets with equal facts have equal verdicts.
 *
 * @param kind kind of asset
 * @param decision whether the product is known
 * @param vendorId catalogue id of the maker, or empty
 * @param family product family, or empty when only the vendor is known
 * @param also other makers that the product may be of, as catalogue ids
 * @param contains watched components built into the asset, as {@code vendor/family}, a question mark behind those
 *     suspected
 * @param zone zone of bare dates; null when not known
 * @param values the known facts by name: {@link String}, {@link Boolean}, {@link Long}, a list of strings, or
 *     {@link Moment}
 * @param reasons why a derived fact has its value, by name
 * @param acts acts on record
 */
public record Facts(
        AssetKind kind,
        Identification.Decision decision,
        String vendorId,
        String family,
        Set<String> also,
        Set<String> contains,
        @Nullable ZoneId zone,
        Map<String, Object> values,
        Map<String, String> reasons,
        List<RecordedAct> acts) {

    /**
     * An act on record as far as verdicts look at it.
     *
     * @param act name of the act
     * @param occurredAt when, as printed
     * @param withMaker whether the counterparty is the maker
     */
    public record RecordedAct(Act act, String occurredAt, boolean withMaker) {}

    public Facts {
        also = Set.copyOf(also);
        contains = Set.copyOf(contains);
        values = Collections.unmodifiableMap(new HashMap<>(values));
        reasons = Map.copyOf(reasons);
        acts = List.copyOf(acts);
    }

    /** Facts of an asset that is of no other maker. */
    public Facts(
            AssetKind kind,
            Identification.Decision decision,
            String vendorId,
            String family,
            Set<String> contains,
            @Nullable ZoneId zone,
            Map<String, Object> values,
            Map<String, String> reasons,
            List<RecordedAct> acts) {
        this(kind, decision, vendorId, family, Set.of(), contains, zone, values, reasons, acts);
    }

    /** The value of a text fact, or the empty string. */
    public String text(String fact) {
        return values.get(fact) instanceof String text ? text : "";
    }

    /** The value of a date fact, when known. */
    public Optional<Moment> moment(String fact) {
        return values.get(fact) instanceof Moment moment ? Optional.of(moment) : Optional.empty();
    }
}

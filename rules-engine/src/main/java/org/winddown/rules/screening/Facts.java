package org.winddown.rules.screening;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.identification.Identification;

/**
 * Everything a verdict depends on, and nothing else: assets with equal facts have equal verdicts.
 *
 * @param kind kind of asset
 * @param decision whether the product is known
 * @param vendorId catalogue id of the maker, or empty
 * @param family product family, or empty when only the vendor is known
 * @param contains families of components built into the asset
 * @param usPerson whether the unit is a US person
 * @param usPersonReason why
 * @param country where the asset is, ISO code, or empty
 * @param zone zone of bare dates; null when not known
 * @param supplierIsMaker whether the counterparty is the maker; unknown never occurs, an empty supplier is the maker
 * @param fields the canonical cells that verdicts look at
 * @param acts acts on record
 */
public record Facts(
        AssetKind kind,
        Identification.Decision decision,
        String vendorId,
        String family,
        Set<String> contains,
        Answer usPerson,
        String usPersonReason,
        String country,
        @Nullable ZoneId zone,
        boolean supplierIsMaker,
        Map<Field, String> fields,
        List<RecordedAct> acts) {

    /**
     * An act on record as far as verdicts look at it.
     *
     * @param act name of the act
     * @param occurredAt when, as printed
     * @param withMaker whether the counterparty is the maker
     */
    public record RecordedAct(Act act, String occurredAt, boolean withMaker) {}

    /** The cell of a field, or the empty string. */
    public String text(Field field) {
        return fields.getOrDefault(field, "");
    }
}

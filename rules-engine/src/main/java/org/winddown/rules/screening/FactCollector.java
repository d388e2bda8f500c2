package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Identification;

/** Makes the facts of an asset: what the engine may look at, and nothing that differs without effect. */
public final class FactCollector {

    private static final List<Field> LOOKED_AT = List.of(
            Field.SIGNED_AT,
            Field.AGREEMENT_TYPE,
            Field.START_DATE,
            Field.END_DATE,
            Field.UPDATES_UNTIL,
            Field.LAST_UPDATE_AT,
            Field.RENEWAL_DATE,
            Field.AUTO_RENEW,
            Field.NOTICE_DAYS,
            Field.PURPOSE,
            Field.ATTESTATION,
            Field.SERVICE_CONTENT);

    private final Catalogue catalogue;

    public FactCollector(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The facts of an asset.
     *
     * @param asset the asset
     * @param unit the unit that holds it, as known
     * @param identification what its product was taken for
     * @param recorded recorded acts ({@link AssetKind#TRANSACTION} rows) that name this asset
     * @param contains families of components embedded in this asset
     */
    public Facts facts(
            Asset asset,
            BusinessUnit unit,
            Identification identification,
            Collection<Asset> recorded,
            Set<String> contains) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : LOOKED_AT) {
            if (!asset.text(field).isEmpty()) {
                fields.put(field, asset.text(field));
            }
        }
        for (Field field : List.of(Field.ATTESTED_BY, Field.ATTESTED_AT, Field.EVIDENCE_REF)) {
            if (!asset.text(field).isEmpty()) {
                fields.put(field, "on file");
            }
        }
        BusinessUnit.Status person = unit.usPersonStatus();
        String country = asset.text(Field.COUNTRY);
        List<Facts.RecordedAct> acts = new ArrayList<>();
        if (asset.key().kind() == AssetKind.TRANSACTION) {
            act(asset, identification).ifPresent(acts::add);
        }
        for (Asset record : recorded) {
            act(record, identification).ifPresent(acts::add);
        }
        return new Facts(
                asset.key().kind(),
                identification.decision(),
                identification.vendorId(),
                identification.family(),
                Set.copyOf(contains),
                person.answer(),
                person.reason(),
                country.isEmpty() ? unit.country() : country,
                unit.timeZone(),
                fromMaker(asset, identification),
                Map.copyOf(fields),
                List.copyOf(acts));
    }

    private Optional<Facts.RecordedAct> act(Asset record, Identification identification) {
        for (Act act : Act.values()) {
            if (act.name().equalsIgnoreCase(record.text(Field.ACT))) {
                return Optional.of(
                        new Facts.RecordedAct(act, record.text(Field.OCCURRED_AT), fromMaker(record, identification)));
            }
        }
        return Optional.empty();
    }

    /** An empty supplier is the vendor: the maker when the vendor column resolves to it, else a reseller. */
    private boolean fromMaker(Asset asset, Identification identification) {
        String supplier = asset.text(Field.SUPPLIER);
        String counterparty = supplier.isEmpty() ? asset.name().vendor() : supplier;
        if (counterparty.isEmpty()) {
            return true;
        }
        Identification party = catalogue.identify(ProductName.of(counterparty, ""));
        return !party.vendorId().isEmpty() && party.vendorId().equals(identification.vendorId());
    }
}

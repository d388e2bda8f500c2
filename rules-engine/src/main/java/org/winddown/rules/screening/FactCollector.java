package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;

/** Makes the facts of an asset: what the engine may look at, and nothing that differs without effect. */
public final class FactCollector {

    /** What the acts of an asset are derived from, whatever the measures ask. */
    private static final Set<String> ALWAYS = Set.of(
            "signed_at",
            "agreement_type",
            "start_date",
            "end_date",
            "updates_until",
            "last_update_at",
            "renewal_date",
            "auto_renew",
            "notice_days",
            "purpose",
            "service_content",
            "attestation");

    private static final Set<String> EVIDENCE = Set.of("attested_by", "attested_at", "evidence_ref");

    private final Catalogue catalogue;
    private final List<FactDefinition> columns;

    /** Collects the facts that some measures look at. */
    public FactCollector(Catalogue catalogue, Collection<Measure> measures) {
        this.catalogue = catalogue;
        Set<String> wanted = new TreeSet<>(ALWAYS);
        wanted.addAll(EVIDENCE);
        measures.forEach(measure -> wanted.addAll(measure.facts()));
        this.columns = RulePacks.vocabulary().all().stream()
                .filter(fact -> wanted.contains(fact.name()))
                .toList();
    }

    /**
     * The facts of an asset.
     *
     * @param asset the asset
     * @param unit the unit that holds it, as known
     * @param identification what its product was taken for
     * @param recorded recorded acts ({@link AssetKind#TRANSACTION} rows) that name this asset
     * @param contains watched components embedded in this asset, as {@code vendor/family}
     */
    public Facts facts(
            Asset asset,
            BusinessUnit unit,
            Identification identification,
            Collection<Asset> recorded,
            Set<String> contains) {
        Map<String, Object> values = new HashMap<>();
        for (FactDefinition fact : columns) {
            String text = fact.source() == FactDefinition.Source.UNIT ? unit.fact(fact.name()) : cell(asset, fact);
            if (!text.isEmpty()) {
                Optional<Object> value =
                        EVIDENCE.contains(fact.name()) ? Optional.of("on file") : FactText.read(fact.type(), text);
                value.ifPresent(known -> values.put(fact.name(), known));
            }
        }
        values.computeIfAbsent("country", fact -> unit.country().isEmpty() ? null : unit.country());
        values.put("kind", asset.key().kind().name());
        values.put("counterparty_is_maker", fromMaker(asset, identification));
        product(identification, values);
        BusinessUnit.Status person = unit.usPersonStatus();
        if (person.answer() != Answer.UNKNOWN) {
            values.put("us_person", person.answer() == Answer.YES);
        }
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
                contains,
                unit.timeZone(),
                values,
                Map.of("us_person", person.reason()),
                acts);
    }

    private static String cell(Asset asset, FactDefinition fact) {
        if (fact.source() == FactDefinition.Source.DERIVED) {
            return "";
        }
        return Field.ofColumn(fact.name())
                .map(asset::text)
                .orElseGet(() -> asset.extras().getOrDefault(fact.name(), ""));
    }

    private static void product(Identification identification, Map<String, Object> values) {
        if (identification.decision() == Identification.Decision.REVIEW) {
            return;
        }
        values.put("vendor", identification.vendorId());
        if (identification.vendorId().isEmpty() || !identification.family().isEmpty()) {
            values.put("family", identification.family());
        }
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

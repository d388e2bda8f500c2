package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * Makes the facts of an asset: what the engine may look at, and nothing that differs without effect. It remembers whom
 * it took each counterparty for. Thread-safe.
 */
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

    private static final String ON_FILE = "on file";

    private final Catalogue catalogue;
    private final List<FactDefinition> columns;
    private final List<Cell> cells;
    private final Map<String, Integer> extras = new HashMap<>();
    private final Map<String, String> makers = new ConcurrentHashMap<>();

    /** A cell that some fact is read from; of evidence it only counts that there is some. */
    private record Cell(Field field, boolean evidence) {}

    /** Collects the facts that some measures look at. */
    public FactCollector(Catalogue catalogue, Collection<Measure> measures) {
        this.catalogue = catalogue;
        Set<String> wanted = new TreeSet<>(ALWAYS);
        wanted.addAll(EVIDENCE);
        measures.forEach(measure -> wanted.addAll(measure.facts()));
        this.columns = RulePacks.vocabulary().all().stream()
                .filter(fact -> wanted.contains(fact.name()))
                .toList();
        this.cells = Arrays.stream(Field.values())
                .filter(field -> asked(field.column()))
                .map(field -> new Cell(field, EVIDENCE.contains(field.column())))
                .toList();
        for (FactDefinition fact : columns) {
            if (fact.source() == FactDefinition.Source.ASSET
                    && Field.ofColumn(fact.name()).isEmpty()) {
                extras.put(fact.name(), cells.size() + extras.size());
            }
        }
    }

    private boolean asked(String column) {
        return columns.stream()
                .anyMatch(fact -> fact.source() == FactDefinition.Source.ASSET
                        && fact.name().equals(column));
    }

    /** Fills a key with the cells of an asset that {@link #facts} looks at. */
    void cells(Asset asset, ProfileKeys key) {
        key.clear(cells.size() + extras.size());
        for (int index = 0; index < cells.size(); index++) {
            Cell cell = cells.get(index);
            String text = asset.fields().get(cell.field());
            if (text != null && !text.isEmpty()) {
                key.set(index, cell.evidence() ? ON_FILE : text);
            }
        }
        if (!extras.isEmpty()) {
            extras(asset, key);
        }
        if (asset.key().kind() == AssetKind.TRANSACTION) {
            act(asset, key);
        }
    }

    private void extras(Asset asset, ProfileKeys key) {
        for (Map.Entry<String, String> extra : asset.extras().entrySet()) {
            Integer index = extras.get(extra.getKey());
            if (index != null && !extra.getValue().isEmpty()) {
                key.set(index, extra.getValue());
            }
        }
    }

    /** Adds the cells of a recorded act that {@link #facts} looks at. */
    void act(Asset record, ProfileKeys key) {
        key.add(record.text(Field.ACT));
        key.add(record.text(Field.OCCURRED_AT));
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
                        EVIDENCE.contains(fact.name()) ? Optional.of(ON_FILE) : FactText.read(fact.type(), text);
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

    private boolean fromMaker(Asset asset, Identification identification) {
        String counterparty = counterparty(asset);
        if (counterparty.isEmpty()) {
            return true;
        }
        String maker = maker(counterparty);
        return !maker.isEmpty() && maker.equals(identification.vendorId());
    }

    /** An empty supplier is the vendor: the maker when the vendor column resolves to it, else a reseller. */
    static String counterparty(Asset asset) {
        String supplier = asset.text(Field.SUPPLIER);
        return supplier.isEmpty() ? asset.name().vendor() : supplier;
    }

    /** Catalogue id of the maker that a counterparty is, or empty. */
    String maker(String counterparty) {
        String known = makers.get(counterparty);
        return known == null
                ? makers.computeIfAbsent(
                        counterparty,
                        name -> catalogue.identify(ProductName.of(name, "")).vendorId())
                : known;
    }
}

package org.winddown.rules.screening;

import java.time.ZoneId;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.fact.FactType;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.party.lookup.PartyFacts;

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
    private final List<FactDefinition> ofUnits;
    private final List<Column> columns;
    private final Set<String> asked;
    private final List<Cell> cells;
    private final Map<String, Integer> extras = new HashMap<>();
    private final Map<String, String> makers = new ConcurrentHashMap<>();
    private final Map<BusinessUnit, UnitFacts> units = new ConcurrentHashMap<>();

    /** Moments by their text, by the zone in which they are read: most dates are those of many assets. */
    private final Map<Optional<ZoneId>, Map<String, Optional<Object>>> moments = new ConcurrentHashMap<>();

    /** What all assets of a unit have in common; what a collector keeps of a unit is worked out once. */
    private record UnitFacts(
            Map<String, Object> values, Map<String, String> reasons, Map<String, Optional<Object>> moments) {}

    /** A fact that an asset states, in a field or else in a column of its own. */
    private record Column(FactDefinition fact, @Nullable Field field) {

        String cell(Asset asset) {
            return field == null ? asset.extras().getOrDefault(fact.name(), "") : asset.text(field);
        }
    }

    /** A cell that some fact is read from; of evidence it only counts that there is some. */
    private record Cell(Field field, boolean evidence) {}

    /** Collects the facts that some measures look at. */
    public FactCollector(Catalogue catalogue, Collection<Measure> measures) {
        this.catalogue = catalogue;
        Set<String> wanted = new TreeSet<>(ALWAYS);
        wanted.addAll(EVIDENCE);
        measures.forEach(measure -> wanted.addAll(measure.facts()));
        List<FactDefinition> known = RulePacks.vocabulary().all().stream()
                .filter(fact -> wanted.contains(fact.name()))
                .toList();
        this.ofUnits = known.stream()
                .filter(fact -> fact.source() == FactDefinition.Source.UNIT)
                .toList();
        this.asked = known.stream().map(FactDefinition::name).collect(Collectors.toSet());
        this.columns = known.stream()
                .filter(fact -> fact.source() == FactDefinition.Source.ASSET)
                .map(fact -> new Column(fact, Field.ofColumn(fact.name()).orElse(null)))
                .toList();
        this.cells = Arrays.stream(Field.values())
                .filter(field -> columns.stream().anyMatch(column -> column.field() == field))
                .map(field -> new Cell(field, EVIDENCE.contains(field.column())))
                .toList();
        for (Column column : columns) {
            if (column.field() == null) {
                extras.put(column.fact().name(), cells.size() + extras.size());
            }
        }
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
        return facts(asset, unit, identification, recorded, contains, PartyFacts.NONE);
    }

    /**
     * The same with what looking up its parties told; what the asset states itself stands.
     *
     * @param parties what was looked up
     */
    public Facts facts(
            Asset asset,
            BusinessUnit unit,
            Identification identification,
            Collection<Asset> recorded,
            Set<String> contains,
            PartyFacts parties) {
        UnitFacts common = units.computeIfAbsent(unit, this::common);
        Map<String, Object> values = new HashMap<>(common.values());
        for (Column column : columns) {
            String text = column.cell(asset);
            if (!text.isEmpty()) {
                read(column.fact(), text, common.moments())
                        .ifPresent(known -> values.put(column.fact().name(), known));
            }
        }
        Map<String, String> reasons = lookedUp(parties, values, common.reasons());
        values.put("kind", asset.key().kind().name());
        values.put("counterparty_is_maker", fromMaker(asset, identification));
        product(identification, values);
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
                identification.also(),
                contains,
                unit.timeZone(),
                values,
                reasons,
                acts);
    }

    /** Adds what was looked up where the asset says nothing, and tells where it says something else. */
    private Map<String, String> lookedUp(PartyFacts parties, Map<String, Object> values, Map<String, String> common) {
        if (parties.reasons().isEmpty()) {
            return common;
        }
        Map<String, String> reasons = new HashMap<>(common);
        parties.reasons().forEach((fact, reason) -> {
            Object stated = values.get(fact);
            reasons.put(
                    fact,
                    stated == null || stated.equals(parties.values().get(fact))
                            ? reason
                            : "stated for this asset; the lists say: " + reason);
        });
        Object listed = values.get(PartyFacts.LISTED);
        boolean stands = listed != null && !listed.equals(parties.values().get(PartyFacts.LISTED));
        parties.values().forEach((fact, value) -> {
            if (asked.contains(fact) && !(stands && fact.equals(PartyFacts.LISTED_SINCE))) {
                values.putIfAbsent(fact, value);
            }
        });
        return reasons;
    }

    private UnitFacts common(BusinessUnit unit) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Optional<Object>> read = moments.computeIfAbsent(unit.zone(), zone -> new ConcurrentHashMap<>());
        for (FactDefinition fact : ofUnits) {
            String text = unit.fact(fact.name());
            if (!text.isEmpty()) {
                read(fact, text, read).ifPresent(known -> values.put(fact.name(), known));
            }
        }
        if (!unit.country().isEmpty()) {
            values.put("country", unit.country());
        }
        BusinessUnit.Status person = unit.usPersonStatus();
        if (person.answer() != Answer.UNKNOWN) {
            values.put("us_person", person.answer() == Answer.YES);
        }
        return new UnitFacts(Map.copyOf(values), Map.of("us_person", person.reason()), read);
    }

    private static Optional<Object> read(FactDefinition fact, String text, Map<String, Optional<Object>> moments) {
        if (EVIDENCE.contains(fact.name())) {
            return Optional.of(ON_FILE);
        }
        return fact.type() == FactType.MOMENT
                ? moments.computeIfAbsent(text, each -> FactText.read(FactType.MOMENT, each))
                : FactText.read(fact.type(), text);
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
                ? makers.computeIfAbsent(counterparty, name -> sure(catalogue.identify(ProductName.of(name, ""))))
                : known;
    }

    /** A counterparty that only may be a maker is somebody else until a person says so. */
    private static String sure(Identification counterparty) {
        return counterparty.decision() == Identification.Decision.MATCH ? counterparty.vendorId() : "";
    }
}

package org.winddown.rules.cases;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.screening.FactCollector;
import org.winddown.rules.screening.Facts;

/** Makes the facts of a case the same way as those of an inventory. */
final class CaseFacts {

    private final Catalogue catalogue;
    private final FactCollector collector;

    CaseFacts(Catalogue catalogue, FactCollector collector) {
        this.catalogue = catalogue;
        this.collector = collector;
    }

    Facts of(RuleCase ruleCase) {
        Asset asset = asset(ruleCase.asset(), 2);
        List<Asset> recorded = new ArrayList<>();
        for (Map<String, String> cells : ruleCase.recorded()) {
            recorded.add(asset(cells, 3 + recorded.size()));
        }
        Set<String> contains = new HashSet<>();
        for (String product : ruleCase.contains()) {
            contains.addAll(
                    product.contains("/")
                            ? Set.of(product)
                            : catalogue.identify(ProductName.of("", product)).builtIn());
        }
        return collector.facts(
                asset, unit(ruleCase.unit()), identification(ruleCase, asset.name()), recorded, contains);
    }

    private Identification identification(RuleCase ruleCase, ProductName name) {
        String identified = ruleCase.identified();
        if (identified.isEmpty()) {
            return catalogue.identify(name);
        }
        int slash = identified.indexOf('/');
        String vendor = slash < 0 ? identified : identified.substring(0, slash);
        String family = slash < 0 ? "" : identified.substring(slash + 1);
        return new Identification(Identification.Decision.MATCH, vendor, family, family, 1, "stated by the case", "");
    }

    private static BusinessUnit unit(Map<String, String> cells) {
        String zone = cells.getOrDefault("time_zone", "");
        Map<String, String> facts = new TreeMap<>();
        for (FactDefinition fact : RulePacks.vocabulary().all()) {
            if (fact.source() == FactDefinition.Source.UNIT && cells.containsKey(fact.name())) {
                facts.put(fact.name(), cells.getOrDefault(fact.name(), ""));
            }
        }
        return new BusinessUnit(
                cells.getOrDefault("code", "UNIT"),
                cells.getOrDefault("name", "Unit"),
                "",
                "",
                cells.getOrDefault("organised_in", ""),
                cells.getOrDefault("entity_form", ""),
                cells.getOrDefault("country", ""),
                zone.isEmpty() ? null : ZoneId.of(zone),
                answer(cells, "us_person"),
                answer(cells, "federal_agency"),
                answer(cells, "federal_contractor"),
                "",
                "",
                facts);
    }

    private static Answer answer(Map<String, String> cells, String column) {
        return Answer.of(cells.getOrDefault(column, "")).orElse(Answer.UNKNOWN);
    }

    private static Asset asset(Map<String, String> cells, int row) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Map<String, String> extras = new TreeMap<>();
        cells.forEach((column, text) -> Field.ofColumn(column)
                .ifPresentOrElse(field -> fields.put(field, text), () -> extras.put(column, text)));
        ProductName name = new ProductName(
                fields.getOrDefault(Field.VENDOR, ""),
                fields.getOrDefault(Field.PRODUCT, ""),
                fields.getOrDefault(Field.VERSION, ""),
                fields.getOrDefault(Field.SKU, ""),
                fields.getOrDefault(Field.FILE, ""),
                fields.getOrDefault(Field.CPE, ""),
                fields.getOrDefault(Field.PURL, ""));
        AssetKind kind =
                AssetKind.valueOf(fields.getOrDefault(Field.KIND, "TRANSACTION").toUpperCase(Locale.ROOT));
        return new Asset(
                new AssetKey("UNIT", "case", kind, fields.getOrDefault(Field.ASSET_ID, "A-1")),
                name,
                fields,
                extras,
                new AssetOrigin("", "case", "", row));
    }
}

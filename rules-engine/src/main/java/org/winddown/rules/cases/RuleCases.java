package org.winddown.rules.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.FactCollector;
import org.winddown.rules.yaml.YamlException;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/** Reads cases and runs them against a measure. */
public final class RuleCases {

    private static final Set<String> EXPECTABLE = Set.of(
            "verdict",
            "act",
            "addressee",
            "worst-case",
            "clear-reason",
            "missing",
            "effective-at",
            "act-by",
            "phase",
            "stranded-days",
            "ours");

    private RuleCases() {}

    /** A case that did not come out as expected. */
    public record Failure(RuleCase ruleCase, Instant asOf, String expected, String got, MeasureVerdict verdict) {}

    /**
     * Reads the cases of a file.
     *
     * @throws YamlException when the file is not a list of cases
     */
    public static List<RuleCase> read(String file, String content) {
        YamlNode root = YamlFile.read(file, content);
        Map<String, String> defaults = cells(root.at("unit"));
        List<RuleCase> cases = new ArrayList<>();
        for (YamlNode node : root.at("cases").items()) {
            Map<String, String> unit = new LinkedHashMap<>(defaults);
            unit.putAll(cells(node.at("unit")));
            Map<String, String> expect = cells(node.at("expect"));
            for (String key : expect.keySet()) {
                if (!EXPECTABLE.contains(key) && !key.startsWith("act ")) {
                    throw new YamlException(
                            file,
                            node.line(),
                            "expect \"" + key + "\" is not one of "
                                    + EXPECTABLE.stream().sorted().toList());
                }
            }
            if (expect.isEmpty() || node.at("as-of").isEmpty()) {
                throw new YamlException(file, node.line(), "a case needs \"as-of\" and \"expect\"");
            }
            cases.add(new RuleCase(
                    node.at("name").text(),
                    node.at("why").text(),
                    unit,
                    cells(node.at("asset")),
                    node.at("recorded").items().stream().map(RuleCases::cells).toList(),
                    node.at("contains").texts(),
                    node.at("as-of").texts().stream()
                            .map(text -> instant(file, node, text))
                            .toList(),
                    expect,
                    file + ":" + node.line()));
        }
        return cases;
    }

    /** Runs the cases and returns those that fail, in file order. */
    public static List<Failure> run(List<RuleCase> cases, Measure measure, Catalogue catalogue) {
        List<Failure> failures = new ArrayList<>();
        for (RuleCase ruleCase : cases) {
            for (Instant asOf : ruleCase.asOf()) {
                MeasureVerdict verdict = evaluate(ruleCase, measure, catalogue, asOf);
                ruleCase.expect().forEach((key, expected) -> {
                    String got =
                            key.startsWith("act ") ? ofAct(verdict, key.substring(4)) : value(verdict.headline(), key);
                    if (!got.equals(expected)) {
                        failures.add(new Failure(ruleCase, asOf, key + " " + expected, key + " " + got, verdict));
                    }
                });
            }
        }
        return failures;
    }

    /** The verdict of a case as of an instant. */
    public static MeasureVerdict evaluate(RuleCase ruleCase, Measure measure, Catalogue catalogue, Instant asOf) {
        BusinessUnit unit = unit(ruleCase.unit());
        Asset asset = asset(ruleCase.asset(), 2);
        List<Asset> recorded = new ArrayList<>();
        for (Map<String, String> cells : ruleCase.recorded()) {
            recorded.add(asset(cells, 3 + recorded.size()));
        }
        Set<String> contains = new HashSet<>();
        for (String product : ruleCase.contains()) {
            contains.add(catalogue.identify(ProductName.of("", product)).family());
        }
        return Engine.evaluate(
                new FactCollector(catalogue).facts(asset, unit, catalogue.identify(asset.name()), recorded, contains),
                measure,
                asOf);
    }

    private static String ofAct(MeasureVerdict verdict, String act) {
        return verdict.acts().stream()
                .filter(each -> each.act().name().equals(act))
                .map(each -> each.verdict().name())
                .findFirst()
                .orElse("none");
    }

    private static String value(ActVerdict headline, String key) {
        return switch (key) {
            case "verdict" -> headline.verdict().name();
            case "act" -> headline.act().name();
            case "addressee" -> headline.addressee().name();
            case "worst-case" -> String.valueOf(headline.worstCase());
            case "clear-reason" -> String.valueOf(headline.clearReason());
            case "missing" -> String.join(", ", headline.missingFacts());
            case "effective-at" -> String.valueOf(headline.effectiveAt());
            case "act-by" -> String.valueOf(headline.actBy());
            case "phase" -> headline.phase();
            case "ours" -> headline.addressee().ours() ? "yes" : "no";
            default -> String.valueOf(headline.strandedDays());
        };
    }

    private static Instant instant(String file, YamlNode node, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new YamlException(
                    file, node.line(), "as-of \"" + text + "\" is not an instant; write 2024-07-20T04:00:00Z");
        }
    }

    private static Map<String, String> cells(YamlNode node) {
        Map<String, String> cells = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> cells.put(key, value.text()));
        return cells;
    }

    private static BusinessUnit unit(Map<String, String> cells) {
        String zone = cells.getOrDefault("time_zone", "");
        return new BusinessUnit(
                cells.getOrDefault("code", "UNIT"),
                cells.getOrDefault("name", "Unit"),
                "",
                "",
                cells.getOrDefault("organised_in", ""),
                cells.getOrDefault("entity_form", ""),
                cells.getOrDefault("country", ""),
                zone.isEmpty() ? null : ZoneId.of(zone),
                Answer.of(cells.getOrDefault("us_person", "")).orElse(Answer.UNKNOWN),
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                "",
                "");
    }

    private static Asset asset(Map<String, String> cells, int row) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        cells.forEach((column, text) -> fields.put(
                Field.ofColumn(column)
                        .orElseThrow(() -> new IllegalArgumentException("No template column \"" + column + "\".")),
                text));
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
                Map.of(),
                new AssetOrigin("", "case", "", row));
    }
}

package org.winddown.rules.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.asset.Field;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.yaml.YamlException;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/** Reads cases, strictly: a misspelt column or expectation is refused with file and line. */
public final class CaseReader {

    static final Set<String> EXPECTABLE = Set.of(
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
            "readings",
            "citation",
            "ours");

    private static final Set<String> UNIT_COLUMNS =
            Set.of("code", "name", "organised_in", "entity_form", "country", "time_zone", "us_person");

    private final String file;

    private CaseReader(String file) {
        this.file = file;
    }

    /**
     * Reads the cases of a file.
     *
     * @throws YamlException when the file is not a list of cases
     */
    public static List<RuleCase> read(String file, String content) {
        CaseReader reader = new CaseReader(file);
        YamlNode root = YamlFile.read(file, content);
        reader.onlyKeys(root, Set.of("unit", "cases", "equivalent"));
        Map<String, String> defaults = reader.unit(root.at("unit"));
        List<RuleCase> cases = new ArrayList<>();
        root.at("cases").items().forEach(node -> cases.add(reader.ruleCase(node, defaults)));
        return cases;
    }

    /** Why changed versions of the pack cannot be told from it, by name of the mutant. */
    public static Map<String, String> equivalent(String file, String content) {
        CaseReader reader = new CaseReader(file);
        Map<String, String> equivalent = new LinkedHashMap<>();
        for (YamlNode node : YamlFile.read(file, content).at("equivalent").items()) {
            reader.onlyKeys(node, Set.of("mutant", "why"));
            if (node.at("mutant").isEmpty() || node.at("why").isEmpty()) {
                throw new YamlException(file, node.line(), "an equivalent mutant needs \"mutant\" and \"why\"");
            }
            equivalent.put(node.at("mutant").text(), node.at("why").text());
        }
        return equivalent;
    }

    private RuleCase ruleCase(YamlNode node, Map<String, String> defaults) {
        onlyKeys(
                node,
                Set.of(
                        "name",
                        "why",
                        "unit",
                        "asset",
                        "recorded",
                        "contains",
                        "identified",
                        "as-of",
                        "known-at",
                        "readings",
                        "what-if",
                        "kept-for",
                        "expect"));
        Map<String, String> unit = new LinkedHashMap<>(defaults);
        unit.putAll(unit(node.at("unit")));
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
        return new RuleCase(
                node.at("name").text(),
                node.at("why").text(),
                unit,
                asset(node.at("asset")),
                node.at("recorded").items().stream().map(this::asset).toList(),
                node.at("contains").texts(),
                node.at("identified").text(),
                node.at("as-of").texts().stream()
                        .map(text -> instant(node, "as-of", text))
                        .toList(),
                new RuleCase.Variant(
                        node.at("known-at").isEmpty()
                                ? null
                                : instant(node, "known-at", node.at("known-at").text()),
                        cells(node.at("readings")),
                        node.at("what-if").text().equals("yes")),
                expect,
                node.at("kept-for").text(),
                file + ":" + node.line());
    }

    private Map<String, String> asset(YamlNode node) {
        Map<String, String> cells = cells(node);
        for (String column : cells.keySet()) {
            boolean fact = RulePacks.vocabulary()
                    .find(column)
                    .filter(each -> each.source() == FactDefinition.Source.ASSET)
                    .isPresent();
            if (!fact && Field.ofColumn(column).isEmpty()) {
                throw new YamlException(
                        file, node.line(), "\"" + column + "\" is no column of the template and no fact of an asset");
            }
        }
        return cells;
    }

    private Map<String, String> unit(YamlNode node) {
        Map<String, String> cells = cells(node);
        for (String column : cells.keySet()) {
            boolean fact = RulePacks.vocabulary()
                    .find(column)
                    .filter(each -> each.source() == FactDefinition.Source.UNIT)
                    .isPresent();
            if (!fact && !UNIT_COLUMNS.contains(column)) {
                throw new YamlException(
                        file, node.line(), "\"" + column + "\" is no column of the units file and no fact of a unit");
            }
        }
        return cells;
    }

    private static Map<String, String> cells(YamlNode node) {
        Map<String, String> cells = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> cells.put(key, value.text()));
        return cells;
    }

    private Instant instant(YamlNode node, String key, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new YamlException(
                    file, node.line(), key + " \"" + text + "\" is not an instant; write 2024-07-20T04:00:00Z");
        }
    }

    private void onlyKeys(YamlNode node, Set<String> known) {
        node.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw new YamlException(
                        file,
                        value.line(),
                        "\"" + key + "\" is not known here; known are "
                                + known.stream().sorted().toList());
            }
        });
    }
}

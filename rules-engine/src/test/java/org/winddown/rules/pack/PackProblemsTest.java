package org.winddown.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/** What the loader says of a pack that is wrong in one place, for every place. */
class PackProblemsTest {

    private static final String TEXT = RulePacks.resource("/packs/every-part.yaml");
    private static final YamlNode PACK = YamlFile.read("every-part.yaml", TEXT);
    private static final YamlNode WORD = new YamlNode(7, "?", List.of(), Map.of());

    /** A place in a pack and the whole pack with something put there. */
    private record Place(String path, YamlNode node, UnaryOperator<YamlNode> put) {}

    @Test
    void refusesAnUnknownKeyEverywhere() {
        for (Place place : places()) {
            if (!place.node().entries().isEmpty()) {
                assertThat(problem(place.put().apply(place.node().with("colour", WORD))))
                        .as(place.path())
                        .contains("\"colour\" is not known here; known are [");
            }
        }
    }

    @Test
    void saysWhatIsMissingWhereAKeyIsLeftOut() {
        List<String> said = new ArrayList<>();
        for (Place place : places()) {
            for (String key : place.node().entries().keySet()) {
                said.add(place.path() + " without " + key + ": "
                        + problem(place.put().apply(place.node().with(key, null))));
            }
        }

        assertThat(String.join("\n", said)).isEqualToNormalizingNewlines(approved("missing-keys.txt"));
    }

    @Test
    void saysWhatToWriteInsteadOfAnUnknownWord() {
        List<String> said = new ArrayList<>();
        for (Place place : places()) {
            if (!place.node().text().isEmpty()) {
                said.add(place.path() + " = ?: " + problem(place.put().apply(WORD)));
            }
        }

        assertThat(String.join("\n", said)).isEqualToNormalizingNewlines(approved("unknown-words.txt"));
    }

    private static String approved(String name) {
        return RulePacks.resource("/packs/" + name).stripTrailing();
    }

    /** The first problem, without file and line; {@code fine} when there is none. */
    private static String problem(YamlNode pack) {
        try {
            RulePacks.reader().read("pack", pack, "");
            return "fine";
        } catch (RulePackException e) {
            return e.problems().get(0).replaceFirst("^pack, line \\d+: ", "");
        }
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        walk("pack", PACK, node -> node, places);
        return places;
    }

    private static void walk(String path, YamlNode node, UnaryOperator<YamlNode> put, List<Place> places) {
        places.add(new Place(path, node, put));
        node.entries()
                .forEach((key, value) ->
                        walk(path + "/" + key, value, changed -> put.apply(node.with(key, changed)), places));
        for (int index = 0; index < node.items().size(); index++) {
            int place = index;
            walk(
                    path + "/" + (index + 1),
                    node.items().get(index),
                    changed -> put.apply(replaced(node, place, changed)),
                    places);
        }
    }

    private static YamlNode replaced(YamlNode list, int index, YamlNode item) {
        List<YamlNode> items = new ArrayList<>(list.items());
        items.set(index, item);
        return new YamlNode(list.line(), list.text(), items, list.entries());
    }
}

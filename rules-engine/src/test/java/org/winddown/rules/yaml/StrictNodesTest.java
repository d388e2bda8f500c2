package org.winddown.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.winddown.rules.evaluation.Act;

class StrictNodesTest {

    private final StrictNodes nodes = new StrictNodes("a.yaml");

    @Test
    void wantsAMapping() {
        nodes.onlyKeys(read("text"), "id", "title");
        nodes.onlyKeys(read("- id"), "id");

        assertThat(nodes.problems())
                .containsExactly(
                        "a.yaml, line 1: expected a mapping with keys out of [id, title].",
                        "a.yaml, line 1: expected a mapping with keys out of [id].");
    }

    @Test
    void takesAWordForTheKeyItIsNearestTo() {
        nodes.onlyKeys(read("tilte: a"), "title");
        nodes.onlyKeys(read("i: a"), "id");
        nodes.onlyKeys(read("colour: a"), "id");
        nodes.onlyKeys(read("title: a"), "title");

        assertThat(nodes.problems())
                .containsExactly(
                        "a.yaml, line 1: \"tilte\" is not known here; did you mean \"title\"?.",
                        "a.yaml, line 1: \"i\" is not known here; did you mean \"id\"?.",
                        "a.yaml, line 1: \"colour\" is not known here; known are [id].");
    }

    @Test
    void aWordIsAListOfOne() {
        assertThat(nodes.constants(Act.class, read("USE"))).containsExactly(Act.USE);
        assertThat(nodes.constants(Act.class, read("[USE, PAYMENT]"))).containsExactly(Act.USE, Act.PAYMENT);
        assertThat(nodes.problems()).isEmpty();
    }

    @Test
    void goesOnWithWhatIsUsualWhereAValueIsWrong() {
        Instant usual = Instant.parse("2024-06-26T00:00:00Z");

        assertThat(nodes.instant(read("at: soon"), "at", usual)).isEqualTo(usual);
        assertThat(nodes.number(read("at: soon"), "at")).isNull();
        assertThat(nodes.yes(read("at: soon"), "at", true)).isTrue();
        assertThat(nodes.problems()).hasSize(3);
    }

    private static YamlNode read(String text) {
        return YamlFile.read("a.yaml", text);
    }
}

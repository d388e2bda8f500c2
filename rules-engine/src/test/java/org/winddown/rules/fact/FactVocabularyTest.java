package org.winddown.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.winddown.rules.yaml.YamlException;

class FactVocabularyTest {

    @Test
    void readsFactsInOrder() {
        FactVocabulary vocabulary = FactVocabulary.read("f.yaml", """
                facts:
                  - {name: b, type: yes-no, from: unit, question: Really?}
                  - {name: a, type: text, from: asset, values: [x, y], question: Which?}
                """);

        assertThat(vocabulary.all()).extracting(FactDefinition::name).containsExactly("b", "a");
        assertThat(vocabulary.find("a").orElseThrow().values()).containsExactly("x", "y");
        assertThat(vocabulary.find("b").orElseThrow().type()).isEqualTo(FactType.YES_NO);
        assertThat(vocabulary.find("c")).isEmpty();
    }

    @Test
    void refusesWhatIsNoFact() {
        assertThatThrownBy(() -> FactVocabulary.read(
                        "f.yaml", "facts:\n  - {name: a, type: colour, from: asset, question: q}\n"))
                .isInstanceOf(YamlException.class)
                .hasMessage("f.yaml, line 2: type \"colour\" is none of [text, yes-no, number, texts, moment].");
        assertThatThrownBy(() -> FactVocabulary.read("f.yaml", "facts:\n  - {name: a, type: text, from: asset}\n"))
                .hasMessage("f.yaml, line 2: a fact needs \"name\" and \"question\".");
        assertThatThrownBy(() -> FactVocabulary.read("f.yaml", """
                facts:
                  - {name: a, type: text, from: asset, question: q}
                  - {name: a, type: text, from: asset, question: q}
                """))
                .hasMessage("f.yaml, line 3: fact \"a\" is defined twice.");
    }

    @Test
    void refusesAQuestionThatACommaCutsInTwo() {
        assertThatThrownBy(() -> FactVocabulary.read("f.yaml", """
                facts:
                  - {name: a, type: moment, from: asset, question: When does it start, or end?}
                """))
                .hasMessage("f.yaml, line 2: \"or end?\" is not known here; known are [name, type, from, values,"
                        + " question]. A text with a comma stands in quotes.");
    }
}

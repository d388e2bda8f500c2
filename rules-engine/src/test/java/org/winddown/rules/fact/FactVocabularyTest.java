package org.winddown.rules.fact;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.winddown.rules.yaml.YamlException;

class FactVocabularyTest {

    @Test
    void refusesAQuestionThatACommaCutsInTwo() {
        String facts =
                "facts:\n  - {name: start_date, type: moment, from: asset, question: When does it start, or end?}\n";

        assertThatThrownBy(() -> FactVocabulary.read("facts.yaml", facts))
                .isInstanceOf(YamlException.class)
                .hasMessage("facts.yaml, line 2: \"or end?\" is not known here; known are [name, type, from, values,"
                        + " question]. A text with a comma stands in quotes.");
    }
}

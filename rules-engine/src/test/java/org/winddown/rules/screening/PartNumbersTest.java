package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartNumbersTest {

    private final PartNumbers numbers = new PartNumbers();

    @Test
    void numbersEqualThingsAlikeHoweverManyThereAre() {
        List<Integer> first = new ArrayList<>();
        List<Integer> again = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            first.add(numbers.of("cell " + i));
            expected.add(i + 1);
        }
        for (int i = 0; i < 5_000; i++) {
            again.add(numbers.of("cell " + i));
        }

        assertThat(first).isEqualTo(expected);
        assertThat(again).isEqualTo(expected);
    }

    @Test
    void tellsThingsOfOneHashApart() {
        assertThat("BB").hasSameHashCodeAs("Aa");

        assertThat(numbers.of("Aa")).isEqualTo(1);
        assertThat(numbers.of("BB")).isEqualTo(2);
        assertThat(numbers.of("Aa")).isEqualTo(1);
    }
}

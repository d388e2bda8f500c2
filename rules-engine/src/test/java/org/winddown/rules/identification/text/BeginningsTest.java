package org.winddown.rules.identification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^KL\\d{4} | kl",
                "^com\\.kaspersky\\. | com.kaspersky.",
                "^DS-2?CD | ds-",
                "^AB+ | ab",
                "'^A(B|C)' | a",
                "'^AB|^CD' | ''",
                "AB | ''",
                "^a{2} | ''",
            })
    void haveFixedCharacters(String expression, String fixed) {
        assertThat(Beginnings.fixed(expression)).isEqualTo(fixed);
    }

    @Test
    void areTriedWhereTheyMayStand() {
        Beginnings<String> beginnings = new Beginnings<>();
        beginnings.add(List.of("^KL48\\d\\d"), "business");
        beginnings.add(List.of("^KL\\d{4}"), "any");

        assertThat(beginnings.at("x kl4863", 2)).isEqualTo(new Beginnings.Hit<>("business", 8, "^KL48\\d\\d"));
        assertThat(beginnings.at("KL1171", 0)).isEqualTo(new Beginnings.Hit<>("any", 6, "^KL\\d{4}"));
        assertThat(beginnings.at("KL11", 0)).isNull();
        assertThat(beginnings.at("K", 0)).isNull();
    }
}

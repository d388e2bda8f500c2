package org.winddown.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingGuessTest {

    /** So short that the frequency of letters tells nothing. */
    @ParameterizedTest
    @CsvSource({
        "windows-1251, Москва Отдел продаж",
        "windows-1251, Лаборатория Касперского Київ",
        "KOI8-R, Лаборатория Касперского",
        "windows-31j, ウイルス対策 東京本社",
        "windows-1250, Braşov",
        "windows-1252, Müller Söhne Größe",
        "x-MacRoman, Garçon très élégant",
        "windows-1253, Αθήνα Θεσσαλονίκη",
    })
    void readsFewWordsOfManyAlphabets(String encoding, String text) {
        Charset charset = Charset.forName(encoding);

        Charset guess = EncodingGuess.of(text.getBytes(charset)).get(0);

        assertThat(guess).isEqualTo(charset);
    }
}

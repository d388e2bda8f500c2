package org.winddown.rules.identification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KasperskyTotalSecurity21.3 | kaspersky total security 21 3",
                "kaspersky_anti-virus | kaspersky anti virus",
                "KES12 | kes 12",
                "IIS İstanbul | iis i̇stanbul",
                "Ｋａｓｐｅｒｓｋｙ | kaspersky",
                "Kas\u200Bper\u00ADsky | kaspersky",
                "ﬁle | file",
                "Straße | strasse",
                "ЛАБОРАТОРИЯ Касперского | лаборатория касперского",
                "カスペルスキー | カスペルスキー",
                "ｶｽﾍﾟﾙｽｷｰ | カスペルスキー",
                "'?! ' | ''",
            })
    void areFolded(String text, String words) {
        assertThat(Words.joined(text)).isEqualTo(words);
    }

    @Test
    void keepTheirCharacters() {
        assertThat(Words.of(" Kas\u200Bper 12")).containsExactly(new Word("kasper", 1, 8), new Word("12", 9, 11));
    }

    @ParameterizedTest
    @CsvSource({"касперского, kasperskogo", "αβγ, abg", "káspersky, kaspersky", "卡巴, 卡巴", "øresund, oresund"})
    void areWrittenInLatinLetters(String folded, String latin) {
        assertThat(Folding.latin(folded)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({"kаsреrsку, kaspersky", "касперский, касперский", "kaspersky, kaspersky"})
    void ofSeveralScriptsAreReadAsTheyLook(String folded, String meant) {
        assertThat(Folding.lookalike(folded)).isEqualTo(meant);
    }

    @Test
    void makePhrases() {
        Phrases phrases = new Phrases(List.of("powered by", "powered by us", "by"));
        List<Word> words = Words.of("Powered by us");

        assertThat(List.of(phrases.at(words, 0), phrases.at(words, 1), phrases.at(words, 2)))
                .containsExactly(3, 1, 0);
        assertThat(List.of(phrases.contains("by"), phrases.contains("powered"))).containsExactly(true, false);
    }
}

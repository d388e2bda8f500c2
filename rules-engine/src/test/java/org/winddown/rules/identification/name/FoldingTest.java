package org.winddown.rules.identification.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.identification.name.Tokens.Token;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KASPERSKY Lab | kaspersky lab",
                "Istanbul TITAN | istanbul titan",
                "Лаборатория Касперского | laboratoriya kasperskogo",
                "Щукин Юрий | shchukin yuriy",
                "Қасым-Жомарт Тоқаев | kasym-zhomart tokaev",
                "Société Générale | societe generale",
                "Erdoğan Łukasz ß Ærø Đặng | erdogan lukasz ss aero dang",
                "Ελλάδα | ellada",
                "习近平 | xi jin ping",
                "محمد | mhmd",
                "ＡＢＣ | abc"
            })
    void makesSmallLatinLettersOfAnyScript(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @Test
    void keepsTheVowelSignsOfScriptsItCannotCarryOver() {
        assertEquals(Folding.fold("ហ៊ុន"), Folding.fold("ហ៊ុន"));
        assertFalse(Folding.fold("ម៉ាណាត").equals(Folding.fold("ម៉ាណែត")));
    }

    @Test
    void knowsTheTwoFormsOfAChineseSign() {
        assertTrue(Folding.sameSign("習", "习"));
        assertFalse(Folding.sameSign("市", "石"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A.B.C. Company | abc company",
                "Volkswagen Bank G.m.b.H. | volkswagen bank gmbh",
                "Deutsche Bank's AG | deutsche bank ag",
                "First Bank Int’l | first bank intl",
                "PricewaterhouseCoopers | pricewaterhouse coopers",
                "Procter & Gamble | procter gamble",
                "习近平 | xi jin ping",
                "(--) | ''"
            })
    void cutsNamesIntoWords(String name, String words) {
        assertEquals(words, String.join(" ", texts(Tokens.of(name, true))));
    }

    @Test
    void keepsInitialsOfPersonsApart() {
        assertEquals(List.of("j", "k", "rowling"), texts(Tokens.of("J.K. Rowling", false)));
    }

    @Test
    void readsTablesThatAreFolded() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String file : List.of("legal-forms.tsv", "word-forms.tsv")) {
            try (InputStream in = FoldingTest.class.getResourceAsStream("/names/" + file)) {
                for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                    String last = line.substring(line.lastIndexOf('\t') + 1);
                    if (!line.startsWith("#") && !last.equals(Folding.fold(last))) {
                        wrong.add(line);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<String> texts(List<Token> tokens) {
        return tokens.stream().map(Token::text).toList();
    }
}

package org.winddown.rules.identification.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.identification.name.LabelledPairs.Pair;

class NameMatcherTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMPANY | AO Kaspersky Lab | Kaspersky Lab ZAO | MATCH",
                "COMPANY | Лаборатория Касперского | Laboratoriya Kasperskogo JSC | MATCH",
                "COMPANY | Hikvision Digital Technology Co., Ltd. | HIKVISION DIGITAL TECHNOLOGY CO LTD | MATCH",
                "COMPANY | Northwind Intl Trading | Northwind International Trading Ltd | MATCH",
                "COMPANY | Blue Water Shipping | Bluewater Shipping GmbH | MATCH",
                "COMPANY | Second Machine Works | 2nd Machine Works | MATCH",
                "COMPANY | Zvezda Shipping Ltd | Polyus Shipping Ltd | NO_MATCH",
                "COMPANY | Shipping Company | Zvezda Shipping Company | REVIEW",
                "PERSON | Igor Sechin | СЕЧИН, Игорь | MATCH",
                "PERSON | V. Ivanov | Viktor Ivanov | MATCH",
                "PERSON | Bill Ivanov | William Ivanov | MATCH",
                "PERSON | Anna Petrovna Ivanova | Anna Ivanova | MATCH",
                "PERSON | Salem bin Omar | Omar bin Salem | NO_MATCH",
                "PERSON | Vladimir | Vladimir Sokolovsky | REVIEW",
                "PERSON | Kasper Schmeichel | Eugene Kaspersky | NO_MATCH",
                "UNKNOWN | Aurora Borealis | Aurora Borealis | MATCH",
                "COMPANY | 0000104711 AO Kaspersky Lab | Kaspersky Lab ZAO | MATCH",
                "COMPANY | 0000104711 Zvezda Shipping | Zvezda Shipping Ltd | MATCH",
                "COMPANY | '' | Zvezda | NO_MATCH"
            })
    void decides(NameKind kind, String left, String right, NameDecision decision) {
        NameComparison found = NameMatcher.compare(left, right, kind);
        assertEquals(decision, found.decision(), found::toString);
    }

    @Test
    void tellsWhichCharactersWentTogetherAndWhy() {
        assertEquals(
                "\"Игорь\" ~ \"Igor\" (transliterated); \"Сечин\" ~ \"Sechyn\" (sound 0.94); right only \"Ivanovich\"",
                NameMatcher.compare("Игорь Сечин", "Igor Ivanovich Sechyn", NameKind.PERSON)
                        .evidence());
        assertEquals(
                "\"Northwind\" = \"NORTHWIND\" (equal); \"Intl\" ~ \"INTERNATIONAL\" (form 0.95); "
                        + "legal forms \"GmbH\" and \"LLC\", of one family",
                NameMatcher.compare("Northwind Intl GmbH", "NORTHWIND INTERNATIONAL LLC", NameKind.COMPANY)
                        .evidence());
        assertEquals(
                "\"Zvezda\" = \"Zvezda\" (equal); legal forms \"AG\" and \"GmbH\", which differ",
                NameMatcher.compare("Zvezda AG", "Zvezda GmbH", NameKind.COMPANY)
                        .evidence());
    }

    @Test
    void namesEveryWordOfBothSidesOnce() {
        for (Pair pair : LabelledPairs.all()) {
            List<WordPair> words =
                    NameMatcher.compare(pair.left(), pair.right(), pair.kind()).words();
            ReadName left = ReadName.of(pair.left(), pair.kind());
            ReadName right = ReadName.of(pair.right(), pair.kind());
            assertEquals(
                    left.letters(0, left.words().size()),
                    letters(String.join("", words.stream().map(WordPair::left).toList()), pair.kind()),
                    pair::toString);
            assertEquals(
                    right.letters(0, right.words().size()),
                    letters(String.join("", words.stream().map(WordPair::right).toList()), pair.kind()),
                    pair::toString);
        }
    }

    private static int letters(String raw, NameKind kind) {
        return Tokens.of(raw, !kind.person()).stream()
                .mapToInt(token -> token.text().length())
                .sum();
    }

    @Test
    void isAlikeFromBothSidesAndSureOfANameItself() {
        for (Pair pair : LabelledPairs.all()) {
            double there =
                    NameMatcher.compare(pair.left(), pair.right(), pair.kind()).confidence();
            double back =
                    NameMatcher.compare(pair.right(), pair.left(), pair.kind()).confidence();
            assertEquals(there, back, 1e-9, pair::toString);
            assertEquals(
                    NameDecision.MATCH,
                    NameMatcher.compare(pair.left(), pair.left(), pair.kind()).decision(),
                    pair::toString);
        }
    }

    @Test
    void neverGainsFromMoreSlips() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            StringBuilder name = new StringBuilder("Konstantin Belozersky");
            double before = 1;
            for (int slip = 0; slip < 4; slip++) {
                int at = 1 + random.nextInt(name.length() - 1);
                if (name.charAt(at) != ' ') {
                    name.setCharAt(at, 'q');
                }
                double now = NameMatcher.compare("Konstantin Belozersky", name.toString(), NameKind.PERSON)
                        .confidence();
                assertTrue(now <= before + 0.15, name + " " + now + " after " + before);
                before = now;
            }
        }
    }

    @Test
    void refusesAConfidenceThatIsNone() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new NameComparison(NameDecision.MATCH, Double.NaN, List.of(), List.of()));
        assertEquals("A confidence lies between 0 and 1, not at NaN.", refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "Person,PERSON",
        "individual,PERSON",
        "COMPANY,COMPANY",
        "Organization,ORGANIZATION",
        "Vessel,VESSEL",
        "Airplane,AIRCRAFT",
        "LegalEntity,UNKNOWN",
        "'',UNKNOWN"
    })
    void knowsTheKindsThatFilesWrite(String word, NameKind kind) {
        assertEquals(kind, NameKind.of(word));
    }
}

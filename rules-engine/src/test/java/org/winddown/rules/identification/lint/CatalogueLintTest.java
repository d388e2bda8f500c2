package org.winddown.rules.identification.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueLintTest {

    private static final String WORKS = """
            id: example-works
            name: Example Works
            parties:
              - id: example-works-ltd
                name: Example Works Ltd
                aliases: [{name: Exwo, strength: weak}]
                owners:
                  - {party: invented-holding, share: "60", from: 2020-01-01, source: invented}
                  - {party: example-family, share: "40", source: invented}
              - {id: example-family, name: The Example family}
            brands: [exampleworks, exwo]
            names: [Example Works, Example Works Ltd]
            signers: [Example Works Ltd]
            cpe-vendors: [example_works]
            families:
              - id: pump
                name: Pumps
                class: other-device
                patterns: [pump, pump head]
                skus: ['^EWP-\\d{3}']
                examples: [EWP-104]
                products:
                  - {name: Pump Panel, patterns: [pump panel], abbreviations: [{word: pp, with: [pump]}], executables: [pumppanel.exe]}
              - id: valve
                name: Valves
                class: other-device
                patterns: [valve]
                skus: ['^EWV-\\d{3}']
            successors:
              - {to: invented, product: Fan, source: invented}
            oem:
              - {maker: Fabrikam, product: Cooler, contains: pump, from: 2020-01-01, to: 2021-01-01, source: invented}
            """;

    private static final String INVENTED = """
            id: invented
            name: Invented
            parties:
              - {id: invented-holding, name: Invented Holding}
            brands: [invented]
            names: [Invented]
            families:
              - {id: fan, name: Fans, class: other-device, patterns: [fan], products: [{name: Fan, patterns: [fan one], executables: [fan.exe]}]}
            """;

    @Test
    void findsNothingInASoundCatalogue() {
        assertThat(problems(WORKS, INVENTED)).isEmpty();
    }

    @Test
    void findsALiteralThatTwoMakersClaim() {
        assertThat(problems(WORKS, INVENTED.replace("names: [Invented]", "names: [Invented, 'EXAMPLE-WORKS']")))
                .containsExactly("invented.yaml, line 6, names: the maker's name \"EXAMPLE-WORKS\" is claimed by"
                        + " example-works.yaml, names (line 12) as well. Leave it to one of them.");
        assertThat(problems(WORKS, INVENTED.replace("fan.exe", "PumpPanel.exe")))
                .containsExactly("invented.yaml, line 8, family fan, product Fan: the executable \"PumpPanel.exe\" is"
                        + " claimed by example-works.yaml, family pump, product Pump Panel (line 23) as well. Leave it"
                        + " to one of them.");
        assertThat(problems(WORKS, INVENTED + "cpe-vendors: [example_works]\n"))
                .containsExactly("invented.yaml, line 9, maker invented: the CPE vendor \"example_works\" is claimed"
                        + " by example-works.yaml, maker example-works (line 14) as well. Leave it to one of them.");
    }

    @Test
    void makersMayHaveFamiliesAndWordsOfTheSameName() {
        assertThat(problems(WORKS, INVENTED.replace("id: fan", "id: pump").replace("[fan]", "[pump]")))
                .isEmpty();
    }

    @Test
    void findsAPatternThatTwoFamiliesClaim() {
        assertThat(problems(WORKS.replace("[valve]", "[valve, Pump]"), INVENTED))
                .containsExactly("example-works.yaml, line 27, family valve: the pattern \"Pump\" is claimed by family"
                        + " pump (line 19) as well. Leave it to one of them.");
        assertThat(problems(WORKS.replace("[pump panel]", "[pump panel, pump head]"), INVENTED))
                .as("a family goes by what its product goes by")
                .isEmpty();
        assertThat(problems(WORKS.replace("[pump panel]", "[pump panel, Pump-Panel]"), INVENTED))
                .containsExactly("example-works.yaml, line 23, family pump, product Pump Panel: the pattern"
                        + " \"Pump-Panel\" is claimed by family pump, product Pump Panel (line 23) as well. Leave it to"
                        + " one of them.");
    }

    @Test
    void findsWhatIsWrittenTwice() {
        assertThat(problems(WORKS.replace("names: [Example Works,", "names: [Example Works, example-works,"), INVENTED))
                .containsExactly("example-works.yaml, line 12, names: \"example-works\" says the same as \"Example"
                        + " Works\" in line 12. Delete one of them.");
    }

    @Test
    void findsSuccessorsThatLeadBack() {
        assertThat(problems(
                        WORKS,
                        INVENTED + "successors:\n  - {to: example-works, product: Pump Panel, source: invented}\n"))
                .containsExactly(
                        "example-works.yaml, line 30, successors: the successors of example-works lead back to it."
                                + " Delete the one that did not happen.",
                        "invented.yaml, line 10, successors: the successors of invented lead back to it. Delete the"
                                + " one that did not happen.");
    }

    @Test
    void findsWhatNoFileHas() {
        assertThat(problems(WORKS, INVENTED.replace("id: invented-holding", "id: other")))
                .containsExactly("example-works.yaml, line 8, party example-works-ltd: there is no party"
                        + " \"invented-holding\". Correct it, or add the file that has it to index.yaml.");
        assertThat(problems(WORKS.replace("to: invented,", "to: nobody,"), INVENTED))
                .containsExactly("example-works.yaml, line 30, successors: there is no maker \"nobody\". Correct it, or"
                        + " add the file that has it to index.yaml.");
        assertThat(problems(WORKS.replace("product: Fan", "product: Kite"), INVENTED))
                .containsExactly("example-works.yaml, line 30, successors: there is no product or family of invented"
                        + " named \"Kite\". Correct it, or add the file that has it to index.yaml.");
    }

    @Test
    void findsOwnersWithMoreThanTheWhole() {
        assertThat(problems(WORKS.replace("share: \"40\"", "share: \"40.1\""), INVENTED))
                .containsExactly("example-works.yaml, line 8, party example-works-ltd: on 2020-01-01 its owners hold"
                        + " 100.1 percent together. Correct a share, or say until when an owner held it.");
        assertThat(problems(WORKS.replace("share: \"40\"", "share: \"90\", to: 2020-01-01"), INVENTED))
                .as("the one went when the other came")
                .isEmpty();
        assertThat(problems(WORKS.replace("party: example-family", "party: example-works-ltd"), INVENTED))
                .containsExactly("example-works.yaml, line 9, party example-works-ltd: it owns itself. Name the owner"
                        + " that the source names.");
    }

    @Test
    void findsTimesThatEndBeforeTheyBegin() {
        assertThat(problems(WORKS.replace("to: 2021-01-01", "to: 2020-01-01"), INVENTED))
                .containsExactly("example-works.yaml, line 32, oem Cooler: it ends on 2020-01-01 and begins on"
                        + " 2020-01-01. Give \"to\" the first day on which it no longer held.");
        assertThat(problems(
                        WORKS.replace("from: 2020-01-01, source", "from: 2020-01-02, to: 2020-01-01, source"),
                        INVENTED))
                .containsExactly("example-works.yaml, line 8, party example-works-ltd: it ends on 2020-01-01 and begins"
                        + " on 2020-01-02. Give \"to\" the first day on which it no longer held.");
    }

    @Test
    void findsAnExpressionBehindAWiderOne() {
        assertThat(problems(WORKS.replace("'^EWV-\\d{3}'", "'^EWP-1\\d\\d'"), INVENTED))
                .containsExactly("example-works.yaml, line 28, family valve: \"^EWP-1\\d\\d\" never wins:"
                        + " \"^EWP-\\d{3}\" of family pump (line 20) matches all that it matches. Narrow the earlier"
                        + " one, or put this one before it.");
    }

    @ParameterizedTest
    @CsvSource({
        "^KL\\d{4}, ^KL48\\d\\d[A-Z], true",
        "^KL48\\d\\d, ^KL\\d{4}, false",
        "^kl, ^KL1, true",
        "^DS-(2CD|2DE), ^DS-2CD\\d, true",
        "^DS-2CD$, ^DS-2CD\\d, false",
        "^DS-2CD, ^DS-2CD$, true",
        "^DS-(?:a|b), ^DS-a, true",
        // What cannot be compared is never called covered.
        "^KL\\b, ^KL$, false",
        "^KL(?=1), ^KL1, false",
        "^KL[^1], ^KL2, false",
        "KL, ^KL1, false",
    })
    void comparesWhatExpressionsMatch(String wide, String narrow, boolean covers) {
        assertThat(PatternLanguage.covers(wide, narrow)).isEqualTo(covers);
    }

    @Test
    void findsAnExpressionThatItsExamplesDoNotShow() {
        assertThat(problems(WORKS.replace("[EWP-104]", "[EW-104]"), INVENTED))
                .containsExactly("example-works.yaml, line 20, family pump: \"^EWP-\\d{3}\" matches none of the"
                        + " examples [EW-104]. Correct the expression, or add an example that it matches.");
    }

    @Test
    void findsAbbreviationsWhoseContextCanNeverStand() {
        assertThat(problems(WORKS.replace("with: [pump]", "with: [pump, pp, x64, '&']"), INVENTED))
                .containsExactly(
                        "example-works.yaml, line 23, family pump, product Pump Panel: \"pp\" can never stand beside"
                                + " \"pp\": it is the same word. Write one word of small letters that stands beside it.",
                        "example-works.yaml, line 23, family pump, product Pump Panel: \"x64\" can never stand beside"
                                + " \"pp\": a text is split into \"x 64\". Write one word of small letters that stands"
                                + " beside it.",
                        "example-works.yaml, line 23, family pump, product Pump Panel: \"&\" can never stand beside"
                                + " \"pp\": a text is split into \"\". Write one word of small letters that stands"
                                + " beside it.");
        assertThat(problems(WORKS.replace("word: pp,", "word: PumpP,"), INVENTED))
                .containsExactly("example-works.yaml, line 23, family pump, product Pump Panel: the abbreviation"
                        + " \"PumpP\" can never be found: a text is split into \"pump p\". Write it as one word of small"
                        + " letters, or as a pattern.");
    }

    @Test
    void findsAPatternBehindAnAbbreviation() {
        assertThat(problems(WORKS.replace("[valve]", "[valve, PP]"), INVENTED))
                .containsExactly("example-works.yaml, line 27, family valve: the pattern \"PP\" never wins: it is an"
                        + " abbreviation of family pump, product Pump Panel (line 23) too, which counts beside the"
                        + " brand as well and for more. Delete the pattern.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[valve] | ['+'] | \"+\" has no letter and no digit and can never be found. Delete it.",
                "[valve] | [valve]\\n    executables: ['bin/valve.exe'] | \"bin/valve.exe\" names a folder, and files are compared by their own name. Write the name of the file alone.",
                "[valve] | [valve]\\n    cpes: ['works:valve'] | \"works:valve\" is not the product part of a CPE name. Write the part after the vendor alone, for example true_image.",
                "[valve] | [valve]\\n    purls: [npm/valve] | \"npm/valve\" is not the beginning of a package URL. Write for example pkg:npm/%40bytedance.",
            })
    void findsMarksThatNoNameShows(String sound, String broken, String problem) {
        assertThat(problems(WORKS.replace(sound, broken.replace("\\n", "\n")), INVENTED))
                .singleElement()
                .asString()
                .startsWith("example-works.yaml, line 2")
                .endsWith(", family valve: " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lark", "honor", "Pico"})
    void findsABrandThatIsACommonWord(String word) {
        assertThat(problems(WORKS.replace("[exampleworks,", "[exampleworks, " + word + ","), INVENTED))
                .containsExactly("example-works.yaml, line 11, brands: \"" + word + "\" is a common word, and a brand"
                        + " counts wherever it leads a name. Put it under names, where it counts as a maker's whole"
                        + " name only, or under the patterns of a family.");
    }

    @Test
    void findsABrandOfTwoLetters() {
        assertThat(problems(WORKS.replace("[exampleworks,", "[exampleworks, XM, 海康,"), INVENTED))
                .as("two Chinese signs are a word")
                .containsExactly("example-works.yaml, line 11, brands: \"XM\" is too short, and a brand counts wherever"
                        + " it leads a name. Put it under names, where it counts as a maker's whole name only, or under"
                        + " the patterns of a family.");
    }

    private static List<String> problems(String works, String invented) {
        return CatalogueLint.problems(List.of(
                        CatalogueFile.read("example-works.yaml", works), CatalogueFile.read("invented.yaml", invented)))
                .stream()
                .map(CatalogueProblem::words)
                .toList();
    }
}

package org.winddown.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.pack.ShippedMeasures;

class MutantsTest {

    /** An invented measure that uses every part that can be changed. */
    private static final Measure MEASURE =
            RulePacks.reader().read("every-part.yaml", RulePacks.resource("/packs/every-part.yaml"));

    @Test
    void namesEveryChange() {
        assertThat(Mutants.of(MEASURE))
                .extracting(Mutant::name)
                .containsExactlyInAnyOrder(
                        "readings/r = no",
                        "readings/r = undecided",
                        "subject/things dropped",
                        "subject/things/parties without kaspersky",
                        "subject/things/parties without pango",
                        "subject/things/families without vpn",
                        "subject/things/families without management",
                        "subject/things/families widened to all",
                        "subject/things/embedded = EXCLUDED",
                        "subject/things/embedded = ONLY",
                        "subject/owned dropped",
                        "subject/owned/counterparty widened to anybody",
                        "subject/owned/counterparty/listed flipped",
                        "subject/owned/ownership dropped",
                        "subject/owned/ownership = 51 inclusive aggregate",
                        "subject/owned/ownership = 49 inclusive aggregate",
                        "subject/owned/ownership = 50 exclusive aggregate",
                        "subject/owned/ownership = 50 inclusive single",
                        "subject/owned/ownership = 50 inclusive aggregate control",
                        "outside-families without support",
                        "outside-families without security-training",
                        "reach/when widened to always",
                        "reach/dates/signed_at dropped",
                        "reach/dates/signed_at -1s",
                        "reach/dates/signed_at +1s",
                        "status/1 ADOPTED dropped",
                        "status/1 ADOPTED/from -1s",
                        "status/1 ADOPTED/from +1s",
                        "status/2 SUSPENDED dropped",
                        "status/2 SUSPENDED/from -1s",
                        "status/2 SUSPENDED/from +1s",
                        "status/3 RESUMED dropped",
                        "status/3 RESUMED/from -1s",
                        "status/3 RESUMED/from +1s",
                        "phases/one/effective -1s",
                        "phases/one/effective +1s",
                        "phases/one/expires -1s",
                        "phases/one/expires +1s",
                        "phases/one/since dropped",
                        "phases/one/when widened to always",
                        "phases/one/prohibits/1/acts without USE",
                        "phases/one/prohibits/1/acts without RESALE",
                        "phases/one/prohibits/1/classes widened to all",
                        "phases/one/prohibits/1/when widened to always",
                        "phases/one/prohibits/2/acts without SIGNATURE_UPDATE",
                        "phases/one/prohibits/2/presumed-when dropped",
                        "phases/two/effective -1s",
                        "phases/two/effective +1s",
                        "phases/two/prohibits/1/acts without PAYMENT",
                        "deprives/one dropped",
                        "exemption/gone dropped",
                        "exemption/gone/families widened to all",
                        "exemption/gone/evidence dropped",
                        "exemption/gone/evidence/needed-when widened to always",
                        "authorisation/licence dropped",
                        "authorisation/licence/acts widened to all",
                        "authorisation/licence/acts without PAYMENT",
                        "authorisation/licence/acts without HOLDING",
                        "authorisation/licence/from -1s",
                        "authorisation/licence/from +1s",
                        "authorisation/licence/until -1s",
                        "authorisation/licence/until +1s",
                        "authorisation/next dropped",
                        "authorisation/next/when widened to always",
                        "authorisation/next/supersedes dropped");
    }

    @Test
    void changesTheConstantsOfEveryCondition() {
        Measure measure = RulePacks.reader().read("constants.yaml", """
                id: constants
                version: "1"
                title: An invented measure of constants
                authority: Example Works
                force: TRANSACTION_BAN
                recorded-at: 2024-01-01T00:00:00Z
                citations:
                  - {id: a, text: "1 XX 2", mark: S, source: invented}
                subject:
                  - {id: things, when: 'kind in ["DEVICE", "COMPONENT"]'}
                reach: {when: country == "US" || (us_person && country == "US")}
                phases:
                  - id: one
                    title: stops
                    effective: {printed: "1 May 2024", printed-zone: none, local: "2024-05-01T00:00:00", zone: UTC}
                    when: made_in != "US"
                    prohibits:
                      - {acts: [USE], addressee: USER, when: purpose == "internal", presumed-when: kind == "DEVICE", citation: a}
                deprives:
                  - {phase: one, said: it lacks updates, citation: a, when: kind == "DEVICE"}
                exemptions:
                  - id: gone
                    title: gone
                    acts: [USE]
                    when: waiver != "none"
                    evidence: {needed-when: kind == "DEVICE", shown-by: attestation == "seen"}
                    citation: a
                needs: [us_person, country, made_in, purpose, waiver, attestation]
                """);

        assertThat(Mutants.of(measure))
                .extracting(Mutant::name)
                .contains(
                        "subject/things/when/kind without DEVICE",
                        "subject/things/when/kind without COMPONENT",
                        "reach/when/country == US flipped",
                        "reach/when/country == US flipped (2)",
                        "phases/one/when/made_in != US flipped",
                        "phases/one/prohibits/1/when/purpose == internal flipped",
                        "phases/one/prohibits/1/presumed-when/kind == DEVICE flipped",
                        "deprives/one/when/kind == DEVICE flipped",
                        "exemption/gone/when/waiver != none flipped",
                        "exemption/gone/evidence/needed-when/kind == DEVICE flipped",
                        "exemption/gone/evidence/shown-by/attestation == seen flipped")
                .doesNotContain("exemption/gone/acts without USE");
        assertThat(Mutants.of(measure)).extracting(Mutant::measure).doesNotHaveDuplicates();
    }

    @Test
    void takesOneOfSeveralAway() {
        Measure measure = changed(
                "lists: [us-sdn]", "lists: [us-sdn, us-ssi]", "families: [management]", "families: [management, vpn]");

        assertThat(Mutants.of(measure))
                .extracting(Mutant::name)
                .contains(
                        "subject/owned/counterparty/lists without us-sdn",
                        "subject/owned/counterparty/lists without us-ssi",
                        "exemption/gone/families without management",
                        "exemption/gone/families without vpn");
        everyChangeChangesSomethingElse(measure);
    }

    @Test
    void aProposalThatComesFirstHasNoDayToChange() {
        assertThat(Mutants.of(changed("is: ADOPTED", "is: PROPOSED")))
                .extracting(Mutant::name)
                .contains("status/1 PROPOSED dropped", "status/2 SUSPENDED/from -1s")
                .doesNotContain("status/1 PROPOSED/from -1s");
        assertThat(Mutants.of(changed("is: RESUMED", "is: PROPOSED")))
                .extracting(Mutant::name)
                .contains("status/3 PROPOSED/from -1s");
    }

    @Test
    void countsTheChangesOfOneName() {
        Measure measure = changed("  when: us_person\n  dates", "  when: " + """
                '(us_person && country == "US") || (reading("r") == "yes" && country == "US") || country == "US"'
                  dates""");

        assertThat(Mutants.of(measure))
                .extracting(Mutant::name)
                .filteredOn(name -> name.startsWith("reach/when/country"))
                .containsExactly(
                        "reach/when/country == US flipped",
                        "reach/when/country == US flipped (2)",
                        "reach/when/country == US flipped (3)");
    }

    @Test
    void aProhibitionOfOneActGoesWithIt() {
        Mutant mutant = Mutants.of(MEASURE).stream()
                .filter(each -> each.name().equals("phases/two/prohibits/1/acts without PAYMENT"))
                .findFirst()
                .orElseThrow();

        assertThat(mutant.measure().phases().get(1).prohibits()).isEmpty();
    }

    /** The example with other words in some places: what to replace and by what, in turns. */
    private static Measure changed(String... words) {
        String pack = RulePacks.resource("/packs/every-part.yaml");
        for (int i = 0; i < words.length; i += 2) {
            assertThat(pack).contains(words[i]);
            pack = pack.replace(words[i], words[i + 1]);
        }
        return RulePacks.reader().read("every-part.yaml", pack);
    }

    @Test
    void everyChangeOfEveryPartChangesSomethingElse() {
        everyChangeChangesSomethingElse(MEASURE);
    }

    static List<Measure> shipped() {
        return ShippedMeasures.all();
    }

    @Tag("sweep")
    @ParameterizedTest
    @MethodSource("shipped")
    void everyChangeChangesSomethingElse(Measure measure) {
        List<Mutant> mutants = Mutants.of(measure);

        assertThat(mutants).extracting(Mutant::name).doesNotHaveDuplicates();
        assertThat(mutants).extracting(mutant -> mutant.measure().toString()).doesNotHaveDuplicates();
        assertThat(mutants).extracting(mutant -> mutant.measure().toString()).doesNotContain(measure.toString());
    }
}

package org.winddown.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;

class MutantsTest {

    /** An invented measure that uses every part that can be changed. */
    private static final Measure MEASURE = RulePacks.reader().read("example.yaml", """
            id: example
            version: "1"
            title: An invented measure
            authority: Example Works
            force: TRANSACTION_BAN
            recorded-at: 2024-01-01T00:00:00Z
            citations:
              - {id: a, text: "1 XX 2", mark: S, source: invented}
            readings:
              - {id: r, question: Really, options: ["yes", "no"], default: "yes"}
            subject:
              - {id: things, parties: [kaspersky, pango], families: [vpn, management], embedded: COUNTS}
              - id: owned
                counterparty: {lists: [us-sdn], listed: "yes", ownership: {threshold: 50, inclusive: "yes", aggregate: "yes", control: "no"}}
            outside-families: [support, security-training]
            reach:
              when: us_person
              dates:
                - {fact: signed_at, is: at-or-after, time: {printed: "1 May 2020", date: 2020-05-01, zone: unit}}
            status:
              - {is: ADOPTED, from: {printed: "1 February 2024", date: 2024-02-01, zone: UTC}, citation: a}
              - is: SUSPENDED
                from: {printed: "1 June 2024", printed-zone: none, local: "2024-06-01T00:00:00", zone: UTC}
                phases: [one]
                when: reading("r") == "yes"
                citation: a
              - {is: RESUMED, from: {printed: "1 July 2024", date: 2024-07-01, zone: UTC}, citation: a}
            phases:
              - id: one
                title: stops
                effective: {printed: "1 May 2024", printed-zone: none, local: "2024-05-01T00:00:00", zone: UTC}
                expires: {printed: "31 December 2030", date: 2030-12-31, zone: UTC, inclusive: "no"}
                since: listed_since
                from-model-year: 2027
                prohibits:
                  - {classes: [things], acts: [RESALE, USE], addressee: RESELLER, when: reading("r") == "yes", citation: a}
                  - {acts: [SIGNATURE_UPDATE], addressee: SUPPLIER, presumed-when: reading("r") == "yes", citation: a}
              - id: two
                title: later
                effective: {printed: "90 days after", after: 2024-05-01, days: 90, count: business, calendar: us-federal, zone: America/New_York}
                prohibits:
                  - {acts: [PAYMENT], addressee: USER, citation: a}
            deprives:
              - {phase: one, readings: [r], said: it lacks updates, citation: a, when: us_person}
            exemptions:
              - id: gone
                title: gone
                families: [management]
                evidence: {needed-when: reading("r") == "yes", shown-by: given(attestation)}
                citation: a
            authorisations:
              - id: licence
                title: a licence
                key: {programme: P, number: "1", letter: A}
                acts: [PAYMENT, HOLDING]
                phases: [two]
                from: {printed: "1 September 2024", date: 2024-09-01, zone: UTC}
                until: {printed: "1 October 2024", date: 2024-10-01, zone: UTC}
                citation: a
              - id: next
                title: the next licence
                key: {programme: P, number: "1", letter: B}
                supersedes: [{programme: P, number: "1", letter: A}]
                when: us_person
                citation: a
            needs: [us_person, signed_at, listed, owned_by, listed_since, model_year, attestation]
            """);

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
    void everyChangeChangesSomethingElse() {
        List<Mutant> mutants = Mutants.of(MEASURE);

        assertThat(mutants).extracting(mutant -> mutant.measure().toString()).doesNotHaveDuplicates();
        assertThat(mutants).extracting(mutant -> mutant.measure().toString()).doesNotContain(MEASURE.toString());
    }
}

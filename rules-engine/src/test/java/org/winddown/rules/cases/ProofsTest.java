package org.winddown.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;

/** What proofs say, to the word. */
class ProofsTest {

    private static final String KASPERSKY = "us-icts-kaspersky-2024";
    private static final String NEW_YORK = "{country: US, organised_in: US, time_zone: America/New_York}";

    @Test
    void ofWhatAPhaseForbidsAndOfWhatItTakesAway() {
        assertThat(proofs(
                        KASPERSKY,
                        NEW_YORK,
                        "{kind: LICENCE, vendor: Kaspersky Lab, product: Kaspersky Endpoint Security, signed_at: \"2024-07-25\", start_date: \"2024-07-25\", end_date: \"2025-02-28\"}",
                        "2024-10-01T00:00:00Z"))
                .isEqualTo("""
                        NEW_AGREEMENT SUPPLIER PROHIBITED by phase-1 on record: signed 2024-07-25, at or after the phase
                          NEW_AGREEMENT by SUPPLIER is PROHIBITED
                            covered: product family of the measure {family: endpoint-security}
                            reach: (given(country) && country == "US") || us_person holds
                              given {country: US}
                            phase-1 takes effect at 2024-07-20T04:00:00Z <89 FR 52434 (new agreements) [S]>
                              printed: 12:00 AM Eastern Daylight Time, 20 July 2024
                            NEW_AGREEMENT: counterparty_is_maker || reading("purchase-via-reseller") == "yes" holds
                              given {counterparty_is_maker: yes}
                            signed 2024-07-25, at or after the phase {signed_at: 2024-07-25}
                            nothing releases it
                            offered in mitigation: Global Transparency Initiative (data processing in Zurich, Transparency Centers, SOC 2 audit, ISO 27001), REJECTED: existing safeguards do not touch the core risk; it lifts nothing <89 FR 52437 [P]>
                            offered in mitigation: independent third-party verification of its products (2024), REJECTED: the measures offered were judged insufficient both singly and combined; it lifts nothing <89 FR 52437 [P]>
                        SIGNATURE_UPDATE SUPPLIER BARRED by phase-2: owed under the term, and may no longer be performed
                          SIGNATURE_UPDATE by SUPPLIER is BARRED
                            covered: product family of the measure {family: endpoint-security}
                            reach: (given(country) && country == "US") || us_person holds
                              given {country: US}
                            phase-2 takes effect at 2024-09-29T04:00:00Z <89 FR 52434 (updates, KSN, resale, integration) [S]>
                              printed: 12:00 AM Eastern Daylight Time (EDT), 29 September 2024
                            owed under the term, and may no longer be performed {end_date: 2025-02-28}
                            nothing releases it
                            offered in mitigation: Global Transparency Initiative (data processing in Zurich, Transparency Centers, SOC 2 audit, ISO 27001), REJECTED: existing safeguards do not touch the core risk; it lifts nothing <89 FR 52437 [P]>
                            offered in mitigation: independent third-party verification of its products (2024), REJECTED: the measures offered were judged insufficient both singly and combined; it lifts nothing <89 FR 52437 [P]>
                        CODEBASE_UPDATE SUPPLIER BARRED by phase-2: owed under the term, and may no longer be performed
                          CODEBASE_UPDATE by SUPPLIER is BARRED
                            covered: product family of the measure {family: endpoint-security}
                            reach: (given(country) && country == "US") || us_person holds
                              given {country: US}
                            phase-2 takes effect at 2024-09-29T04:00:00Z <89 FR 52434 (updates, KSN, resale, integration) [S]>
                              printed: 12:00 AM Eastern Daylight Time (EDT), 29 September 2024
                            owed under the term, and may no longer be performed {end_date: 2025-02-28}
                            nothing releases it
                            offered in mitigation: Global Transparency Initiative (data processing in Zurich, Transparency Centers, SOC 2 audit, ISO 27001), REJECTED: existing safeguards do not touch the core risk; it lifts nothing <89 FR 52437 [P]>
                            offered in mitigation: independent third-party verification of its products (2024), REJECTED: the measures offered were judged insufficient both singly and combined; it lifts nothing <89 FR 52437 [P]>
                        NETWORK_SERVICE SUPPLIER BARRED by phase-2: owed under the term, and may no longer be performed
                          NETWORK_SERVICE by SUPPLIER is BARRED
                            covered: product family of the measure {family: endpoint-security}
                            reach: (given(country) && country == "US") || us_person holds
                              given {country: US}
                            phase-2 takes effect at 2024-09-29T04:00:00Z <89 FR 52434 (updates, KSN, resale, integration) [S]>
                              printed: 12:00 AM Eastern Daylight Time (EDT), 29 September 2024
                            owed under the term, and may no longer be performed {end_date: 2025-02-28}
                            nothing releases it
                            offered in mitigation: Global Transparency Initiative (data processing in Zurich, Transparency Centers, SOC 2 audit, ISO 27001), REJECTED: existing safeguards do not touch the core risk; it lifts nothing <89 FR 52437 [P]>
                            offered in mitigation: independent third-party verification of its products (2024), REJECTED: the measures offered were judged insufficient both singly and combined; it lifts nothing <89 FR 52437 [P]>
                        USE USER AT_RISK by phase-2 read [installed-copy-updates]: Use carries no penalty, but no update can lawfully reach it: it runs at the user's own risk
                          USE by USER is AT_RISK
                            covered: product family of the measure {family: endpoint-security}
                            reach: (given(country) && country == "US") || us_person holds
                              given {country: US}
                            phase-2 takes effect at 2024-09-29T04:00:00Z <BIS press release of 20 June 2024 (continued use) [S]>
                            Use carries no penalty, but no update can lawfully reach it: it runs at the user's own risk
                            by reading {installed-copy-updates: until the phase}
                            nothing releases it
                        """);
    }

    @Test
    void ofWhatAnExemptionReleases() {
        assertThat(proofs(
                        KASPERSKY,
                        NEW_YORK,
                        "{kind: CONTRACT, vendor: Kaspersky Lab, product: Kaspersky SOC Consulting, signed_at: \"2024-08-10\", end_date: \"2025-02-28\", attestation: informational-only, attested_by: Counsel, attested_at: \"2024-08-01\", evidence_ref: DOC-1}",
                        "2024-10-01T00:00:00Z"))
                .isEqualTo("""
                        NEW_AGREEMENT SUPPLIER EXEMPT by consulting on record: Exempt from this measure: consulting and advisory services that are purely informational or educational (evidence on file)
                          NEW_AGREEMENT is exempt from this measure
                            covered: product family of the measure {family: soc-consulting}
                            exempt-families: given(attestation) || !given(service_content) || service_content != "none" holds
                              given {attestation: informational-only}
                            reach: (given(country) && country == "US") || us_person holds
                              given {country: US}
                            consulting, evidence: given(attestation) || !given(service_content) ? attestation == "informational-only" : service_content == "informational" holds
                              given {attestation: informational-only}
                            released by exemption: consulting and advisory services that are purely informational or educational {evidence: evidence on file} <89 FR 52434 (exempt transactions) [S]>
                        CODEBASE_UPDATE SUPPLIER EXEMPT by consulting: Exempt from this measure: consulting and advisory services that are purely informational or educational (evidence on file)
                          CODEBASE_UPDATE is exempt from this measure
                            covered: product family of the measure {family: soc-consulting}
                            exempt-families: given(attestation) || !given(service_content) || service_content != "none" holds
                              given {attestation: informational-only}
                            reach: (given(country) && country == "US") || us_person holds
                              given {country: US}
                            consulting, evidence: given(attestation) || !given(service_content) ? attestation == "informational-only" : service_content == "informational" holds
                              given {attestation: informational-only}
                            released by exemption: consulting and advisory services that are purely informational or educational {evidence: evidence on file} <89 FR 52434 (exempt transactions) [S]>
                        """);
    }

    @Test
    void ofWhatAFactDecides() {
        assertThat(proofs(
                        KASPERSKY,
                        NEW_YORK,
                        "{kind: LICENCE, vendor: Kaspersky Lab, product: Kaspersky Endpoint Security, signed_at: \"2024-03-01\"}",
                        "2024-10-01T00:00:00Z"))
                .isEqualTo("""
                        SIGNATURE_UPDATE SUPPLIER REVIEW by phase-2: Decided by end_date; worst case BARRED: owed under the term, and may no longer be performed
                          SIGNATURE_UPDATE needs review: missing end_date
                            SIGNATURE_UPDATE by SUPPLIER is BARRED
                              covered: product family of the measure {family: endpoint-security}
                              reach: (given(country) && country == "US") || us_person holds
                                given {country: US}
                              phase-2 takes effect at 2024-09-29T04:00:00Z <89 FR 52434 (updates, KSN, resale, integration) [S]>
                                printed: 12:00 AM Eastern Daylight Time (EDT), 29 September 2024
                              owed under the term, and may no longer be performed
                              nothing releases it
                              offered in mitigation: Global Transparency Initiative (data processing in Zurich, Transparency Centers, SOC 2 audit, ISO 27001), REJECTED: existing safeguards do not touch the core risk; it lifts nothing <89 FR 52437 [P]>
                              offered in mitigation: independent third-party verification of its products (2024), REJECTED: the measures offered were judged insufficient both singly and combined; it lifts nothing <89 FR 52437 [P]>
                        CODEBASE_UPDATE SUPPLIER REVIEW by phase-2: Decided by end_date; worst case BARRED: owed under the term, and may no longer be performed
                          CODEBASE_UPDATE needs review: missing end_date
                            CODEBASE_UPDATE by SUPPLIER is BARRED
                              covered: product family of the measure {family: endpoint-security}
                              reach: (given(country) && country == "US") || us_person holds
                                given {country: US}
                              phase-2 takes effect at 2024-09-29T04:00:00Z <89 FR 52434 (updates, KSN, resale, integration) [S]>
                                printed: 12:00 AM Eastern Daylight Time (EDT), 29 September 2024
                              owed under the term, and may no longer be performed
                              nothing releases it
                              offered in mitigation: Global Transparency Initiative (data processing in Zurich, Transparency Centers, SOC 2 audit, ISO 27001), REJECTED: existing safeguards do not touch the core risk; it lifts nothing <89 FR 52437 [P]>
                              offered in mitigation: independent third-party verification of its products (2024), REJECTED: the measures offered were judged insufficient both singly and combined; it lifts nothing <89 FR 52437 [P]>
                        NETWORK_SERVICE SUPPLIER REVIEW by phase-2: Decided by end_date; worst case BARRED: owed under the term, and may no longer be performed
                          NETWORK_SERVICE needs review: missing end_date
                            NETWORK_SERVICE by SUPPLIER is BARRED
                              covered: product family of the measure {family: endpoint-security}
                              reach: (given(country) && country == "US") || us_person holds
                                given {country: US}
                              phase-2 takes effect at 2024-09-29T04:00:00Z <89 FR 52434 (updates, KSN, resale, integration) [S]>
                                printed: 12:00 AM Eastern Daylight Time (EDT), 29 September 2024
                              owed under the term, and may no longer be performed
                              nothing releases it
                              offered in mitigation: Global Transparency Initiative (data processing in Zurich, Transparency Centers, SOC 2 audit, ISO 27001), REJECTED: existing safeguards do not touch the core risk; it lifts nothing <89 FR 52437 [P]>
                              offered in mitigation: independent third-party verification of its products (2024), REJECTED: the measures offered were judged insufficient both singly and combined; it lifts nothing <89 FR 52437 [P]>
                        USE USER REVIEW by phase-2 read [installed-copy-updates]: Decided by end_date; worst case AT_RISK: Use carries no penalty, but no update can lawfully reach it: it runs at the user's own risk
                          USE needs review: missing end_date
                            USE by USER is AT_RISK
                              covered: product family of the measure {family: endpoint-security}
                              reach: (given(country) && country == "US") || us_person holds
                                given {country: US}
                              phase-2 takes effect at 2024-09-29T04:00:00Z <BIS press release of 20 June 2024 (continued use) [S]>
                              Use carries no penalty, but no update can lawfully reach it: it runs at the user's own risk
                              by reading {installed-copy-updates: until the phase}
                              nothing releases it
                        NEW_AGREEMENT USER CLEAR: signed 2024-03-01, before the phase
                          NEW_AGREEMENT is clear: BEFORE_PHASE
                            covered: product family of the measure {family: endpoint-security}
                            reach: (given(country) && country == "US") || us_person holds
                              given {country: US}
                            signed 2024-03-01, before the phase
                        """);
    }

    @Test
    void ofWhatIsNotReached() {
        assertThat(proofs(
                        KASPERSKY,
                        "{country: DE, organised_in: DE, entity_form: subsidiary, time_zone: Europe/Berlin}",
                        "{kind: LICENCE, vendor: Kaspersky Lab, product: Kaspersky Endpoint Security, signed_at: \"2024-03-01\", end_date: \"2025-02-28\"}",
                        "2024-10-01T00:00:00Z"))
                .isEqualTo("""
                        USE USER CLEAR: the measure does not reach this unit and asset
                          USE is clear: NOT_REACHED
                            covered: product family of the measure {family: endpoint-security}
                            reach: (given(country) && country == "US") || us_person does not hold
                              given {country: DE}
                              given {us_person: no}
                            the measure does not reach this unit and asset
                        """);
    }

    @Test
    void ofWhatALicenceReleasesForAWhile() {
        assertThat(proofs(
                        "us-ofac-russia-gl",
                        NEW_YORK,
                        "{kind: TRANSACTION, vendor: Lukoil Retail, product: fuel, act: PAYMENT, occurred_at: \"2026-01-10\", listed: us-sdn, listed_since: \"2025-10-22\", transaction_type: retail-station, signed_at: \"2020-01-01\", recipient_country: DE, ordinarily_incident: \"yes\", listed_subsidiary_only: \"yes\"}",
                        "2026-01-20T00:00:00Z"))
                .isEqualTo("""
                        PAYMENT USER AUTHORISED by gl-128b on record: Authorised by Russia 128B, retail stations outside Russia until 2026-04-29T04:01:00Z
                          PAYMENT is AUTHORISED
                            administrative-payments: kind == "TRANSACTION" && transaction_type == "administrative-payment" && recipient_country == "RU" does not hold
                              given {kind: TRANSACTION}
                              given {transaction_type: retail-station}
                            blocked-persons: the other party against us-sdn
                            reach: (given(country) && country == "US") || us_person holds
                              given {country: US}
                            gl-128b: transaction_type == "retail-station" && listed_subsidiary_only && recipient_country != "RU" && ordinarily_incident holds
                              given {listed_subsidiary_only: yes}
                              given {ordinarily_incident: yes}
                              given {recipient_country: DE}
                              given {transaction_type: retail-station}
                            released by authorisation: Russia 128B, retail stations outside Russia {evidence: no evidence needed} <Russia GL 128, 128A, 128B; OFAC FAQ 1224 [S]>
                              on condition: no funds to Russia
                              on condition: no other blocked person takes part
                        """);
    }

    private static String proofs(String id, String unit, String asset, String asOf) {
        Measure measure = RulePacks.reader().read(id, RulePacks.pack(id));
        String cases = """
                unit: %s
                cases:
                  - name: one
                    asset: %s
                    as-of: ["%s"]
                    expect: {verdict: NOT_KNOWN}
                """.formatted(unit, asset, asOf);
        MeasureVerdict verdict = new RuleCases(CaseReader.read("cases.yaml", cases), measure, Catalogues.shipped())
                .run(measure)
                .get(0)
                .verdict();
        assertThat(verdict).isNotNull();
        return verdict.acts().stream()
                .map(act -> line(act) + tree(act.proof(), "  "))
                .collect(Collectors.joining());
    }

    private static String line(ActVerdict act) {
        return act.act() + " " + act.addressee() + " " + act.verdict()
                + (act.phase().isEmpty() ? "" : " by " + act.phase())
                + (act.readings().isEmpty() ? "" : " read " + act.readings())
                + (act.recorded() ? " on record" : "") + ": " + act.reason() + "\n";
    }

    private static String tree(ProofNode node, String indent) {
        return indent + node.statement()
                + (node.fact().isEmpty() ? "" : " {" + node.fact() + ": " + node.value() + "}")
                + (node.citation().isEmpty() ? "" : " <" + node.citation() + ">")
                + "\n"
                + node.because().stream()
                        .map(below -> tree(below, indent + "  "))
                        .collect(Collectors.joining());
    }
}

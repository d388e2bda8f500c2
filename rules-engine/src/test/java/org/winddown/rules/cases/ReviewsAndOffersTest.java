package org.winddown.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;

/** What independent reviews and offers in mitigation do to verdicts: nothing, unless the pack says so. */
class ReviewsAndOffersTest {

    private static final String ID = "us-icts-kaspersky-2024";
    private static final String PACK = RulePacks.pack(ID);

    @Test
    void anAcceptedOfferLiftsNothing() {
        String accepted = PACK.replace("state: REJECTED", "state: ACCEPTED");
        assertThat(accepted).isNotEqualTo(PACK);

        assertThat(failures(accepted, RulePacks.cases(ID))).isEmpty();
    }

    @Test
    void onlyAnAuthorisationThatAsksForAReviewIsMetByOne() {
        String authorised = PACK.replace("penalties:\n", """
                authorisations:
                  - id: verified
                    title: verified by an independent reviewer
                    key: {programme: BIS, number: verification}
                    when: '"products" in independent_reviews'
                    citation: offer

                penalties:
                """);

        assertThat(failures(authorised, cases("products; detection-rules", "AUTHORISED")))
                .isEmpty();
        assertThat(failures(authorised, cases("detection-rules", "BARRED"))).isEmpty();
        assertThat(failures(authorised, cases("none", "BARRED"))).isEmpty();
        assertThat(failures(authorised, cases("", "REVIEW"))).isEmpty();
        assertThat(failures(PACK, cases("products; detection-rules", "BARRED"))).isEmpty();
    }

    @Test
    void theProofNamesTheOffersOfTheMaker() {
        RuleCases.Failure failure = failures(PACK, cases("none", "CLEAR")).get(0);

        assertThat(String.valueOf(failure.verdict()))
                .contains(
                        "offered in mitigation: independent third-party verification of its products (2024), REJECTED:"
                                + " the measures offered were judged insufficient both singly and combined; it lifts"
                                + " nothing");
        String others = PACK.replace("offered-by: kaspersky", "offered-by: contoso");
        assertThat(String.valueOf(
                        failures(others, cases("none", "CLEAR")).get(0).verdict()))
                .doesNotContain("offered in mitigation");
    }

    private static List<RuleCases.Failure> failures(String pack, String cases) {
        Measure measure = RulePacks.reader().read("pack.yaml", pack);
        return new RuleCases(CaseReader.read("cases.yaml", cases), measure, Catalogues.shipped()).run(measure);
    }

    private static String cases(String reviews, String verdict) {
        return """
                unit: {country: US, organised_in: US, time_zone: America/New_York}
                cases:
                  - name: reviewed
                    asset: {kind: LICENCE, vendor: Kaspersky Lab, product: Kaspersky Endpoint Security, signed_at: "2024-03-01", end_date: "2025-02-28", independent_reviews: "%s"}
                    as-of: ["2024-10-01T00:00:00Z"]
                    expect: {act SIGNATURE_UPDATE: %s}
                """.formatted(reviews, verdict);
    }
}

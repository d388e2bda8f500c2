package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.time.Moment;

/** A phase that begins, for each asset, on a date of its own. */
class SinceTest {

    private static final Engine ENGINE = new Engine(RulePacks.reader().read("since.yaml", """
            id: since
            version: "1"
            title: An invented block of listed parties
            authority: Example Works
            force: TRANSACTION_BAN
            published: 2019-01-01
            recorded-at: 2019-01-02T00:00:00Z
            approval: {by: "", primary-text: ""}
            citations:
              - {id: a, text: "1 XX 2", mark: S, source: invented}
            subject:
              - {id: listed, when: '"us-sdn" in listed'}
            phases:
              - id: block
                title: listed parties are blocked
                effective: {printed: "1 January 2019", date: 2019-01-01, zone: UTC}
                since: listed_since
                prohibits:
                  - {acts: [PAYMENT], addressee: USER, citation: a}
            needs: [listed, listed_since]
            """));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            America/New_York    | 2025-10-22                | 2025-10-22                | PROHIBITED |
            America/New_York    | 2025-10-22                | 2025-10-21                | CLEAR      |
            America/New_York    | 2025-10-22T10:00:00-04:00 | 2025-10-22T10:00:00-04:00 | PROHIBITED |
            America/New_York    | 2025-10-22T10:00:00-04:00 | 2025-10-22T09:59:59-04:00 | CLEAR      |
            America/New_York    | 2025-10-22T10:00:00-04:00 | 2025-10-22                | REVIEW     | occurred_at
            America/Los_Angeles | 2025-10-22T00:00:00-04:00 | 2025-10-21                | REVIEW     | occurred_at
            none                | 2025-10-22                | 2025-10-21T12:00:00-04:00 | REVIEW     | listed_since
            none                | 2025-10-22                | 2025-10-24T00:00:00Z      | PROHIBITED |
            none                | 2025-10-22                | 2025-10-21T09:59:59Z      | CLEAR      |
            America/New_York    | none                      | 2025-10-22                | REVIEW     | listed_since
            """)
    void isCompared(
            @Nullable String zone, @Nullable String since, String paid, String verdict, @Nullable String missing) {
        Facts facts = new Facts(
                AssetKind.TRANSACTION,
                Identification.Decision.NO_MATCH,
                "",
                "",
                Set.of(),
                zone == null ? null : ZoneId.of(zone),
                since == null
                        ? Map.of("listed", List.of("us-sdn"))
                        : Map.of(
                                "listed",
                                List.of("us-sdn"),
                                "listed_since",
                                Moment.parse(since).orElseThrow()),
                Map.of(),
                List.of(new Facts.RecordedAct(Act.PAYMENT, paid, true)));

        ActVerdict headline =
                ENGINE.prove(facts, Instant.parse("2025-12-01T00:00:00Z")).headline();

        assertThat(headline.verdict()).hasToString(verdict);
        assertThat(headline.missingFacts()).isEqualTo(missing == null ? List.of() : List.of(missing));
    }
}

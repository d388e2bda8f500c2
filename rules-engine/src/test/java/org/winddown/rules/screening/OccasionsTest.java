package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.time.Moment;

/**
 * Which acts an asset implies and how they are said, under a measure that forbids one act from 1 June 2024 on, as of 1
 * July. {@code CLEAR} alone: the asset does not imply the act.
 */
class OccasionsTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant JULY = Instant.parse("2024-07-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            LICENCE      | NEW_AGREEMENT    | signed_at 2024-06-02                          | PROHIBITED: signed 2024-06-02, at or after the phase
            LICENCE      | NEW_AGREEMENT    | start_date 2024-05-02                         | CLEAR: signed not later than it started, 2024-05-02, before the phase
            LICENCE      | NEW_AGREEMENT    | start_date 2024-06-02                         | REVIEW: Decided by signed_at; worst case PROHIBITED: signed not later than it started, 2024-06-02, at or after the phase
            LICENCE      | NEW_AGREEMENT    | none                                          | REVIEW: Decided by signed_at; worst case PROHIBITED: signed at an unknown time, at or after the phase
            DEVICE       | NEW_AGREEMENT    | signed_at 2024-06-02                          | CLEAR
            DEVICE       | PROCUREMENT      | signed_at 2024-06-02                          | PROHIBITED: signed 2024-06-02, at or after the phase
            LICENCE      | PROCUREMENT      | signed_at 2024-06-02                          | PROHIBITED: signed 2024-06-02, at or after the phase
            INSTALLATION | INSTALLATION     | start_date 2024-06-02                         | PROHIBITED: installed 2024-06-02, at or after the phase
            INSTALLATION | INSTALLATION     | none                                          | REVIEW: Decided by start_date; worst case PROHIBITED: installed at an unknown time, at or after the phase
            INSTALLATION | INSTALLATION     | end_date 2024-05-20                           | CLEAR: installed at an unknown time, before the phase
            LICENCE      | INSTALLATION     | start_date 2024-06-02                         | CLEAR
            INSTALLATION | USE              | none                                          | PROHIBITED: the source shows that it is used, and it goes on after the phase
            LICENCE      | USE              | end_date 2025-01-31                           | BARRED: use over the term, and may no longer be performed
            LICENCE      | USE              | none                                          | REVIEW: Decided by end_date; worst case BARRED: use over the term, and may no longer be performed
            CONTRACT     | USE              | end_date 2025-01-31                           | CLEAR
            CONTRACT     | SERVICE_RECEIPT  | end_date 2025-01-31                           | BARRED: service over the term, and may no longer be performed
            LICENCE      | PAYMENT          | end_date 2025-01-31                           | BARRED: payments over the term, and may no longer be performed
            INSTALLATION | PAYMENT          | none                                          | CLEAR
            INSTALLATION | HOLDING          | none                                          | PROHIBITED: the source shows that it is held, and it goes on after the phase
            INSTALLATION | SIGNATURE_UPDATE | none                                          | CLEAR: no update is on record after the phase
            INSTALLATION | SIGNATURE_UPDATE | last_update_at 2024-06-15                     | PROHIBITED: the source reports an update at 2024-06-15, at or after the phase
            LICENCE      | SIGNATURE_UPDATE | updates_until 2024-05-15; end_date 2025-01-31 | CLEAR: it ends before the phase
            LICENCE      | SIGNATURE_UPDATE | end_date 2025-01-31                           | BARRED: owed under the term, and may no longer be performed
            CONTRACT     | CODEBASE_UPDATE  | end_date 2025-01-31                           | BARRED: owed under the term, and may no longer be performed
            CONTRACT     | SIGNATURE_UPDATE | end_date 2025-01-31                           | CLEAR
            LICENCE      | RENEWAL          | auto_renew yes; end_date 2025-01-31           | REVIEW: Decided by renewal_date; worst case BARRED: it renews itself, and may no longer be performed
            LICENCE      | RENEWAL          | auto_renew yes; end_date 2024-06-20           | CLEAR
            LICENCE      | RENEWAL          | auto_renew no; end_date 2025-01-31            | CLEAR
            LICENCE      | RENEWAL          | auto_renew yes; renewal_date 2025-01-01; end_date 2025-01-31 | BARRED: it renews itself on 2025-01-01
            LICENCE      | RENEWAL          | auto_renew no; renewal_date 2025-01-01; end_date 2025-01-31  | CLEAR: it does not renew itself
            LICENCE      | RENEWAL          | renewal_date 2025-01-01; end_date 2025-01-31                 | REVIEW: Decided by auto_renew; worst case BARRED: it renews itself on 2025-01-01
            LICENCE      | RENEWAL          | renewal_date 2024-06-15; end_date 2025-01-31                 | PROHIBITED: renewed on 2024-06-15, at or after the phase
            LICENCE      | RENEWAL          | renewal_date 2024-06-15; end_date 2024-06-15                 | REVIEW: Decided by renewal_date; worst case PROHIBITED: renewed on 2024-06-15, at or after the phase
            """)
    void impliesActs(AssetKind kind, Act act, @Nullable String cells, String said) {
        ActVerdict headline = headline(act, facts(kind, cells, List.of()));

        assertThat(said.equals("CLEAR") ? headline.verdict().name() : said(headline))
                .isEqualTo(said);
    }

    @Test
    void tellsRecordedActsApart() {
        List<Facts.RecordedAct> acts = List.of(
                new Facts.RecordedAct(Act.PAYMENT, "2024-05-01", true),
                new Facts.RecordedAct(Act.PAYMENT, "2024-05-02", true),
                new Facts.RecordedAct(Act.PAYMENT, "2024-06-01", true));

        assertThat(said(headline(Act.PAYMENT, facts(AssetKind.TRANSACTION, null, acts))))
                .isEqualTo("PROHIBITED: on record for 2024-06-01, at or after the phase");
        assertThat(headline(Act.PAYMENT, facts(AssetKind.TRANSACTION, null, null, acts))
                        .missingFacts())
                .containsExactly("occurred_at");
    }

    private static String said(ActVerdict verdict) {
        return verdict.verdict() + ": " + verdict.reason();
    }

    private static ActVerdict headline(Act act, Facts facts) {
        return new Engine(RulePacks.reader().read("act.yaml", """
                id: act
                version: "1"
                title: An invented measure on one act
                authority: Example Works
                force: TRANSACTION_BAN
                recorded-at: 2024-01-01T00:00:00Z
                citations:
                  - {id: a, text: "1 XX 2", mark: S, source: invented}
                subject:
                  - {id: things, parties: [kaspersky]}
                phases:
                  - id: one
                    title: stops
                    effective: {printed: "1 June 2024", date: 2024-06-01, zone: UTC}
                    prohibits:
                      - {acts: [%s], addressee: USER, citation: a}
                """.formatted(act)))
                .prove(facts, JULY)
                .headline();
    }

    private static Facts facts(AssetKind kind, @Nullable String cells, List<Facts.RecordedAct> acts) {
        return facts(kind, UTC, cells, acts);
    }

    private static Facts facts(
            AssetKind kind, @Nullable ZoneId zone, @Nullable String cells, List<Facts.RecordedAct> acts) {
        Map<String, Object> values = new HashMap<>(Map.of("kind", kind.name(), "counterparty_is_maker", true));
        if (cells != null) {
            Arrays.stream(cells.split("; ", -1))
                    .map(cell -> cell.split(" ", 2))
                    .forEach(cell -> values.put(
                            cell[0],
                            cell[0].equals("auto_renew")
                                    ? cell[1].equals("yes")
                                    : Moment.parse(cell[1]).orElseThrow()));
        }
        return new Facts(
                kind, Identification.Decision.MATCH, "kaspersky", "vpn", Set.of(), zone, values, Map.of(), acts);
    }
}

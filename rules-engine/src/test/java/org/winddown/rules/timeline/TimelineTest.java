package org.winddown.rules.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.pack.ShippedMeasures;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.time.Moment;

class TimelineTest {

    private static final Measure KASPERSKY = ShippedMeasures.kaspersky();
    private static final Engine ENGINE = new Engine(KASPERSKY);
    private static final Instant START = Instant.parse("2024-06-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant PHASE_1 = Instant.parse("2024-07-20T04:00:00Z");
    private static final Instant PHASE_2 = Instant.parse("2024-09-29T04:00:00Z");
    private static final String OWED = "owed under the term, and may no longer be performed";
    private static final String ENDED = "ENDED: it has ended and nothing is on record after the phase";
    private static final String ON_RECORD = "on record for 2024-10-03T09:30:00.5Z, at or after the phase";
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void tellsEveryChangeOfARunningLicence() {
        Timeline timeline = licence(NEW_YORK, Map.of("signed_at", "2024-03-01", "end_date", "2025-02-28"));

        assertThat(timeline.changes(START, END))
                .extracting(TimelineTest::print)
                .containsExactly(
                        "2024-09-29T04:00:00Z headline WINDING_DOWN > BARRED: " + OWED,
                        "2024-09-29T04:00:00Z USE CLEAR > AT_RISK: Use carries no penalty, but no update can lawfully"
                                + " reach it: it runs at the user's own risk",
                        "2024-09-29T04:00:00Z SIGNATURE_UPDATE WINDING_DOWN > BARRED: " + OWED,
                        "2024-09-29T04:00:00Z CODEBASE_UPDATE WINDING_DOWN > BARRED: " + OWED,
                        "2024-09-29T04:00:00Z NETWORK_SERVICE WINDING_DOWN > BARRED: " + OWED,
                        "2025-03-01T05:00:00Z headline BARRED > CLEAR: ENDED: use has ended",
                        "2025-03-01T05:00:00Z USE AT_RISK > CLEAR: ENDED: use has ended",
                        "2025-03-01T05:00:00Z SIGNATURE_UPDATE BARRED > CLEAR: " + ENDED,
                        "2025-03-01T05:00:00Z CODEBASE_UPDATE BARRED > CLEAR: " + ENDED,
                        "2025-03-01T05:00:00Z NETWORK_SERVICE BARRED > CLEAR: " + ENDED);
    }

    @Test
    void tellsNothingOfTheInstantItStartsFromAndEverythingOfTheOneItEndsAt() {
        Timeline timeline = licence(NEW_YORK, Map.of("signed_at", "2024-03-01", "end_date", "2025-02-28"));

        assertThat(timeline.changes(PHASE_2, PHASE_2.plusSeconds(86_400))).isEmpty();
        assertThat(timeline.changes(START, PHASE_2.minusSeconds(1))).isEmpty();
        assertThat(timeline.changes(START, PHASE_2)).hasSize(5);
    }

    @Test
    void showsARecordedActWithAFractionOfASecondAtTheNextWholeSecond() {
        Facts facts = facts(
                NEW_YORK,
                Map.of("signed_at", "2024-03-01", "end_date", "2025-02-28"),
                List.of(new Facts.RecordedAct(Act.SIGNATURE_UPDATE, "2024-10-03T09:30:00.5Z", true)));

        assertThat(new Timeline(ENGINE, facts)
                        .changes(Instant.parse("2024-10-01T00:00:00Z"), Instant.parse("2024-10-10T00:00:00Z")))
                .extracting(TimelineTest::print)
                .containsExactly(
                        "2024-10-03T09:30:01Z headline BARRED > PROHIBITED: " + ON_RECORD,
                        "2024-10-03T09:30:01Z SIGNATURE_UPDATE BARRED > PROHIBITED: " + ON_RECORD);
    }

    @Test
    void isJudgedAnewWhereACitationMoves() {
        String pack = RulePacks.pack(KASPERSKY.id()).replace("        citation: phase-2", "        citation: rules");
        Engine moved = new Engine(RulePacks.reader().read("moved.yaml", pack));
        Timeline timeline = new Timeline(
                moved, facts(NEW_YORK, Map.of("signed_at", "2024-03-01", "end_date", "2025-02-28"), List.of()));

        assertThat(timeline.at(Instant.parse("2024-07-17T23:59:59Z")).headline().citation())
                .isEqualTo("15 CFR part 7");
        assertThat(timeline.at(Instant.parse("2024-07-18T00:00:00Z")).headline().citation())
                .isEqualTo("15 CFR part 791");
    }

    @Test
    void comparesTwoInstantsAndTellsWhenItChangedLast() {
        Timeline timeline = licence(NEW_YORK, Map.of("signed_at", "2024-03-01", "end_date", "2025-02-28"));
        Instant summer = Instant.parse("2024-08-01T00:00:00Z");
        Instant winter = Instant.parse("2024-12-01T00:00:00Z");

        assertThat(timeline.difference(summer, winter).get(0))
                .extracting(TimelineTest::print)
                .isEqualTo("2024-09-29T04:00:00Z headline WINDING_DOWN > BARRED: " + OWED);
        assertThat(timeline.difference(winter, summer).get(0))
                .extracting(TimelineTest::print)
                .isEqualTo("2024-09-29T04:00:00Z headline BARRED > WINDING_DOWN: the term outlives the phase");
        assertThat(timeline.difference(summer, summer)).isEmpty();
    }

    @Test
    void comparesOverAChangeThatCameAndWent() {
        Timeline timeline = licence(NEW_YORK, Map.of("signed_at", "2024-03-01", "end_date", "2024-12-31"));

        assertThat(timeline.difference(START, END))
                .extracting(TimelineTest::print)
                .containsExactly(
                        "2025-01-01T05:00:00Z headline WINDING_DOWN > CLEAR: ENDED: use has ended",
                        "2025-01-01T05:00:00Z SIGNATURE_UPDATE WINDING_DOWN > CLEAR: " + ENDED,
                        "2025-01-01T05:00:00Z CODEBASE_UPDATE WINDING_DOWN > CLEAR: " + ENDED,
                        "2025-01-01T05:00:00Z NETWORK_SERVICE WINDING_DOWN > CLEAR: " + ENDED);
    }

    @Test
    void namesThePhaseAndTheNoticeDayOfAnAutoRenewalAsDeadlines() {
        Map<String, String> renewing = new HashMap<>(Map.of("signed_at", "2023-08-30", "end_date", "2025-08-29"));
        renewing.put("renewal_date", "2024-08-30");
        Timeline timeline = licence(ZoneId.of("Asia/Tokyo"), renewing);

        assertThat(timeline.deadlines(START, END))
                .extracting(
                        Deadline::at,
                        Deadline::noticeDay,
                        deadline -> deadline.verdict().act(),
                        deadline -> deadline.verdict().verdict())
                .containsExactly(
                        tuple(PHASE_1, null, Act.RENEWAL, Verdict.WINDING_DOWN),
                        tuple(
                                Instant.parse("2024-07-30T15:00:00Z"),
                                LocalDate.parse("2024-07-31"),
                                Act.RENEWAL,
                                Verdict.BARRED),
                        tuple(PHASE_2, null, Act.SIGNATURE_UPDATE, Verdict.WINDING_DOWN),
                        tuple(PHASE_2, null, Act.CODEBASE_UPDATE, Verdict.WINDING_DOWN),
                        tuple(PHASE_2, null, Act.NETWORK_SERVICE, Verdict.WINDING_DOWN));
        assertThat(timeline.deadlines(PHASE_1.plusSeconds(1), PHASE_2))
                .extracting(Deadline::noticeDay)
                .containsExactly(LocalDate.parse("2024-07-31"));
    }

    @Test
    void putsANoticeDayOfAUnitWithoutAZoneWhereItBeginsFirst() {
        Map<String, String> renewing = new HashMap<>(Map.of("signed_at", "2023-08-30", "end_date", "2025-08-29"));
        renewing.put("renewal_date", "2024-08-30");

        assertThat(licence(null, renewing).deadlines(START, END))
                .filteredOn(deadline -> deadline.noticeDay() != null)
                .extracting(Deadline::at)
                .containsExactly(Instant.parse("2024-07-30T10:00:00Z"));
    }

    @Test
    void isConstantWhereNothingEverChanges() {
        Facts facts = new Facts(
                AssetKind.DEVICE,
                Identification.Decision.NO_MATCH,
                "",
                "",
                Set.of(),
                NEW_YORK,
                Map.of(),
                Map.of(),
                List.of());
        Timeline timeline = new Timeline(ENGINE, facts);

        assertThat(timeline.at(Instant.MIN).headline().verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(timeline.changes(Instant.MIN, Instant.MAX)).isEmpty();
        assertThat(timeline.deadlines(Instant.MIN, Instant.MAX)).isEmpty();
    }

    @Test
    void saysInWordsWhatHappensWhereAVerdictChanges() {
        Map<String, String> dates = Map.of("signed_at", "2024-03-01", "end_date", "2025-02-28");

        assertThat(headlines(licence(NEW_YORK, dates)))
                .containsExactly(
                        "phase-2 (no updates, KSN, resale, integration) begins: " + OWED
                                + " [89 FR 52434 (updates, KSN, resale, integration)]",
                        "the term has ended, with its last day, 2025-02-28: ENDED: use has ended"
                                + " [89 FR 52434 (updates, KSN, resale, integration)]");
    }

    @Test
    void saysThatATermMayHaveEndedWhereTheZoneIsNotKnown() {
        Map<String, String> dates = Map.of("signed_at", "2024-03-01", "end_date", "2025-02-28");

        assertThat(licence(null, dates).changes(PHASE_2, END))
                .filteredOn(change -> change.act() == null)
                .extracting(change -> change.at() + " " + change.cause())
                .containsExactly(
                        "2025-02-28T10:00:00Z the term may have ended, with its last day, 2025-02-28",
                        "2025-03-01T12:00:00Z the term has ended, with its last day, 2025-02-28");
    }

    @Test
    void namesTheDayOfARecordedAct() {
        Facts facts = facts(
                ZoneId.of("Asia/Tokyo"),
                Map.of("signed_at", "2024-03-01", "end_date", "2025-02-28"),
                List.of(new Facts.RecordedAct(Act.SIGNATURE_UPDATE, "2024-10-03", true)));

        assertThat(headlines(new Timeline(ENGINE, facts)))
                .containsExactly(
                        "phase-2 (no updates, KSN, resale, integration) begins: on record for 2024-10-03"
                                + " [89 FR 52434 (updates, KSN, resale, integration)]",
                        "the day of signature update on record, 2024-10-03, begins: on record for 2024-10-03, at or"
                                + " after the phase [89 FR 52434 (updates, KSN, resale, integration)]");
    }

    @Test
    void refusesAChangeThatChangesNothing() {
        Standing clear = new Standing(Verdict.CLEAR, null);

        assertThatThrownBy(() -> new VerdictChange(Act.USE, START, clear, clear, "", "", ""))
                .hasMessage("Nothing changes at 2024-06-01T00:00:00Z: CLEAR.");
        assertThat(new Standing(Verdict.REVIEW, Verdict.BARRED)).hasToString("REVIEW, worst case BARRED");
    }

    private static List<String> headlines(Timeline timeline) {
        return timeline.changes(START, END).stream()
                .filter(change -> change.act() == null)
                .map(VerdictChange::why)
                .toList();
    }

    private static Timeline licence(@Nullable ZoneId zone, Map<String, String> dates) {
        return new Timeline(ENGINE, facts(zone, dates, List.of()));
    }

    private static Facts facts(@Nullable ZoneId zone, Map<String, String> dates, List<Facts.RecordedAct> recorded) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "vendor",
                "kaspersky",
                "family",
                "endpoint-security",
                "kind",
                "LICENCE",
                "counterparty_is_maker",
                true,
                "us_person",
                true,
                "country",
                "US",
                "auto_renew",
                dates.containsKey("renewal_date"),
                "notice_days",
                30L));
        dates.forEach((fact, printed) -> values.put(fact, Moment.parse(printed).orElseThrow()));
        return new Facts(
                AssetKind.LICENCE,
                Identification.Decision.MATCH,
                "kaspersky",
                "endpoint-security",
                Set.of(),
                zone,
                values,
                Map.of(),
                recorded);
    }

    private static String print(VerdictChange change) {
        return change.at() + " " + (change.act() == null ? "headline" : change.act()) + " " + change.before() + " > "
                + change.after() + ": " + change.reason();
    }
}

package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.evaluation.Trigger;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.RulePacks;

/** The duties that a verdict brings with it. */
class DutiesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant MAY = Instant.parse("2024-05-15T00:00:00Z");
    private static final String PACK = """
            id: duties
            version: "1"
            title: An invented measure with duties
            authority: Example Works
            force: TRANSACTION_BAN
            recorded-at: 2024-01-01T00:00:00Z
            citations:
              - {id: a, text: "1 XX 2", mark: S, source: invented, moves: [{text: "1 XX 3", from: 2024-06-01, source: invented}]}
            readings:
              - {id: clock, question: From when, options: [blocked, first identified], default: undecided}
            subject:
              - {id: things, parties: [kaspersky], families: [vpn]}
            phases:
              - id: one
                title: stops
                effective: {printed: "1 May 2024", printed-zone: none, local: "2024-05-01T20:00:00", zone: UTC}
                prohibits:
                  - {acts: [USE], addressee: USER, citation: a}
            authorisations:
              - id: licence
                title: a licence
                key: {programme: P, number: "1", letter: A}
                acts: [PAYMENT]
                until: {printed: "1 June 2024", date: 2024-06-01, zone: UTC}
                citation: a
              - {id: open, title: open, key: {programme: P, number: "2", letter: A}, acts: [PAYMENT], citation: a}
            obligations:
              - {id: find, title: report, addressee: USER, trigger: BLOCKED, reading: clock, days: 3, count: calendar, fields: [supplier], citation: a}
              - {id: phase, title: plan, addressee: HOST, trigger: PHASE, of: one, days: 10, count: calendar, citation: a}
              - {id: wound, title: wind, addressee: USER, trigger: EXPIRY, of: licence, days: 10, count: calendar, citation: a}
              - {id: never, title: wait, addressee: USER, trigger: EXPIRY, of: open, days: 10, count: calendar, citation: a}
              - {id: day, title: file, addressee: USER, trigger: STANDING, of: "", due: {printed: "30 June", date: 2024-06-30, zone: UTC}, citation: a}
              - {id: agency, title: agency, addressee: AGENCY, trigger: STANDING, of: "", when: federal_agency, citation: a}
            """;

    @Test
    void startAtWhatTheLawKnows() {
        List<Duty> duties = prove(PACK, TOKYO, false, MAY).duties();

        assertThat(duties)
                .extracting(Duty::id, Duty::started, Duty::dueOn)
                .containsExactly(
                        tuple("find", null, null),
                        tuple("phase", Instant.parse("2024-05-01T20:00:00Z"), LocalDate.parse("2024-05-12")),
                        tuple("wound", Instant.parse("2024-06-02T00:00:00Z"), LocalDate.parse("2024-06-12")),
                        tuple("never", null, null),
                        tuple("day", null, LocalDate.parse("2024-06-30")));
        assertThat(duties.get(0).fields()).containsExactly("supplier");
        assertThat(duties.get(1).citation()).isEqualTo("1 XX 2");
        assertThat(duties.get(1).sourceMark()).isEqualTo(SourceMark.SECONDARY);
        assertThat(prove(PACK, TOKYO, false, Instant.parse("2024-06-01T00:00:00Z"))
                        .duties()
                        .get(1)
                        .citation())
                .isEqualTo("1 XX 3");
    }

    @Test
    void startAtTheFirstOfTheEventsThatAnUndecidedReadingMayMean() {
        Duty undecided = prove(PACK, TOKYO, false, MAY).duties().get(0);
        Duty decided = prove(PACK.replace("default: undecided", "default: first identified"), TOKYO, false, MAY)
                .duties()
                .get(0);

        assertThat(undecided.trigger()).isEqualTo(Trigger.BLOCKED);
        assertThat(undecided.readings()).containsExactly("clock");
        assertThat(decided.trigger()).isEqualTo(Trigger.FIRST_IDENTIFIED);
    }

    @Test
    void countDaysInTheZoneOfTheUnitAndElseInUtc() {
        Instant first = Instant.parse("2024-05-15T20:00:00Z");
        String decided = PACK.replace("default: undecided", "default: first identified");

        assertThat(finding(prove(decided, TOKYO, false, MAY), first)
                        .duties(TOKYO)
                        .get(0)
                        .dueOn())
                .isEqualTo("2024-05-19");
        assertThat(finding(prove(decided, TOKYO, false, MAY), first)
                        .duties(ZoneOffset.UTC)
                        .get(0)
                        .dueOn())
                .isEqualTo("2024-05-18");
        assertThat(new Engine(RulePacks.reader().read("duties.yaml", decided))
                        .prove(facts(null, false), MAY)
                        .duties()
                        .get(1)
                        .dueOn())
                .isEqualTo("2024-05-11");
    }

    @Test
    void ofAFindingWaitUntilItWasFound() {
        String decided = PACK.replace("default: undecided", "default: first identified");
        Finding finding = new Finding(
                asset(), Identification.none(""), prove(decided, TOKYO, false, MAY), Disposition.OPEN, null);

        assertThat(finding.duties(TOKYO)).hasSize(5);
        assertThat(finding.duties(TOKYO).get(0).dueOn()).isNull();
        assertThat(finding.headline().verdict()).isEqualTo(Verdict.PROHIBITED);
    }

    @Test
    void bindOnlyWhomTheyAreFor() {
        assertThat(prove(PACK, TOKYO, true, MAY).duties()).extracting(Duty::id).contains("agency");
        assertThat(prove(PACK, TOKYO, false, MAY).duties()).extracting(Duty::id).doesNotContain("agency");
    }

    @Test
    void comeWithProofsOfWhatIsTouchedOnly() {
        Engine engine = new Engine(RulePacks.reader().read("duties.yaml", PACK));

        assertThat(engine.evaluate(facts(TOKYO, false), MAY).duties()).isEmpty();
        assertThat(engine.prove(facts("huawei", TOKYO, false), MAY).duties()).isEmpty();
    }

    private static MeasureVerdict prove(String pack, ZoneId zone, boolean agency, Instant asOf) {
        return new Engine(RulePacks.reader().read("duties.yaml", pack)).prove(facts(zone, agency), asOf);
    }

    private static Finding finding(MeasureVerdict verdicts, Instant firstIdentified) {
        return new Finding(asset(), Identification.none(""), verdicts, Disposition.OPEN, firstIdentified);
    }

    private static Asset asset() {
        return new Asset(
                new AssetKey("U", "s", AssetKind.INSTALLATION, "A"),
                ProductName.of("Kaspersky Lab", ""),
                Map.of(),
                Map.of(),
                new AssetOrigin("", "f", "", 2));
    }

    private static Facts facts(@Nullable ZoneId zone, boolean agency) {
        return facts("kaspersky", zone, agency);
    }

    private static Facts facts(String vendor, @Nullable ZoneId zone, boolean agency) {
        Map<String, Object> values = new HashMap<>(
                Map.of("kind", "INSTALLATION", "vendor", vendor, "family", "vpn", "federal_agency", agency));
        return new Facts(
                AssetKind.INSTALLATION,
                Identification.Decision.MATCH,
                vendor,
                "vpn",
                Set.of(),
                zone,
                values,
                Map.of(),
                List.of());
    }
}

package org.winddown.decisions.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winddown.decisions.match.MatchMemory;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Disposition.State;

class JudgementsTest {

    private static final AssetKey KEY = new AssetKey("NYC", "contracts", AssetKind.CONTRACT, "C-1");
    private static final AssetKey OTHER = new AssetKey("NYC", "contracts", AssetKind.CONTRACT, "C-2");
    private static final String MEASURE = "us-icts-kaspersky-2024";
    private static final Instant MONDAY = Instant.parse("2024-08-05T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2024-08-06T10:00:00Z");
    private static final AssetOrigin ORIGIN = new AssetOrigin("a".repeat(64), "review.csv", "", 2);

    @Test
    void changesNothingWhenNobodySaidAnything() {
        Asset asset = asset(Map.of(Field.END_DATE, "2024-12-31"));

        assertThat(Judgements.none().answered(asset)).isSameAs(asset);
        assertThat(Judgements.none().answeredName(asset)).isEqualTo(asset.name());
        assertThat(Judgements.none().answered(KEY, unit(Answer.UNKNOWN))).isEqualTo(unit(Answer.UNKNOWN));
        assertThat(Judgements.none().disposition(KEY, MEASURE, Act.USE)).isEqualTo(Disposition.OPEN);
    }

    @Test
    void fillsAnEmptyCellAndReplacesOneThatDoesNotDecide() {
        Judgements judgements = answers(
                answer(AnswerableFact.END_DATE, "2024-08-31", ""),
                answer(AnswerableFact.SIGNED_AT, "2024-07-20T09:30:00+09:00", "2024-07-20"));

        Asset answered = judgements.answered(asset(Map.of(Field.SIGNED_AT, "2024-07-20")));

        assertThat(answered.fields())
                .isEqualTo(Map.of(Field.SIGNED_AT, "2024-07-20T09:30:00+09:00", Field.END_DATE, "2024-08-31"));
        assertThat(answered.name()).isEqualTo(ProductName.of("Kaspersky Lab", "SOC"));
        assertThat(answered.key()).isEqualTo(KEY);
    }

    @Test
    void leavesOtherAssetsAlone() {
        Judgements judgements = answers(answer(AnswerableFact.END_DATE, "2024-08-31", ""));
        Asset other = new Asset(OTHER, ProductName.of("Kaspersky Lab", "SOC"), Map.of(), Map.of(), ORIGIN);

        assertThat(judgements.answered(other)).isSameAs(other);
        assertThat(judgements.concern(OTHER)).isFalse();
        assertThat(judgements.concern(KEY)).isTrue();
    }

    @Test
    void countsNoLongerWhenTheSourceHasChanged() {
        Judgements judgements = answers(answer(AnswerableFact.END_DATE, "2024-08-31", ""));
        Asset changed = asset(Map.of(Field.END_DATE, "2025-08-31"));
        Asset agreeing = asset(Map.of(Field.END_DATE, "2024-08-31"));

        assertThat(judgements.answered(changed).text(Field.END_DATE)).isEqualTo("2025-08-31");
        assertThat(judgements.on(changed, unit(Answer.YES)))
                .extracting(Judgements.Use::counts, Judgements.Use::sourceCell)
                .containsExactly(tuple(false, "2025-08-31"));
        assertThat(judgements.on(agreeing, unit(Answer.YES)))
                .extracting(Judgements.Use::counts)
                .containsExactly(true);
    }

    @Test
    void putsAnAttestationOnFileWithWhoWhenAndWhere() {
        Judgements judgements = answers(answer(AnswerableFact.ATTESTATION, "informational-only", "", "DMS-77"));

        assertThat(judgements.answered(asset(Map.of())).fields())
                .isEqualTo(Map.of(
                        Field.ATTESTATION, "informational-only",
                        Field.ATTESTED_BY, "Contract desk",
                        Field.ATTESTED_AT, "2024-08-05T10:00:00Z",
                        Field.EVIDENCE_REF, "DMS-77"));
    }

    @Test
    void doesNotBorrowTheEvidenceOfAnotherClaim() {
        Judgements judgements = answers(answer(AnswerableFact.ATTESTATION, "informational-only", ""));

        Asset answered = judgements.answered(asset(Map.of(Field.EVIDENCE_REF, "scan.pdf")));

        assertThat(answered.fields()).doesNotContainKey(Field.EVIDENCE_REF);
    }

    @Test
    void leavesTheEvidenceOfTheSameClaimInTheSource() {
        Judgements judgements = answers(answer(AnswerableFact.ATTESTATION, "informational-only", ""));
        Map<Field, String> attested = Map.of(
                Field.ATTESTATION, "informational-only",
                Field.ATTESTED_BY, "Counsel",
                Field.ATTESTED_AT, "2024-08-01",
                Field.EVIDENCE_REF, "scan.pdf");

        assertThat(judgements.answered(asset(attested)).fields()).isEqualTo(attested);
    }

    @Test
    void answersAFactOfTheUnitForTheOneAssetOnly() {
        Judgements judgements = answers(answer(AnswerableFact.US_PERSON, "no", ""));

        assertThat(judgements.answered(KEY, unit(Answer.UNKNOWN)).usPerson()).isEqualTo(Answer.NO);
        assertThat(judgements.answered(OTHER, unit(Answer.UNKNOWN)).usPerson()).isEqualTo(Answer.UNKNOWN);
        assertThat(judgements.answered(KEY, unit(Answer.YES)).usPerson())
                .as("the unit says otherwise since")
                .isEqualTo(Answer.YES);
    }

    @Test
    void identifiesByTheAnsweredProductWithoutTheSourcesIdentifiers() {
        Judgements judgements = answers(answer(AnswerableFact.PRODUCT, "Kaspersky Endpoint Security", "KL suite"));
        ProductName raw = new ProductName("Kaspersky Lab", "KL suite", "12", "KL4863", "avp.exe", "", "");
        Asset asset = new Asset(KEY, raw, Map.of(), Map.of(), ORIGIN);

        assertThat(judgements.answeredName(asset))
                .isEqualTo(new ProductName("Kaspersky Lab", "Kaspersky Endpoint Security", "12", "", "", "", ""));
        assertThat(judgements.answered(asset).name()).isEqualTo(raw);
        assertThat(judgements.rename(KEY)).isTrue();
        assertThat(judgements.rename(OTHER)).isFalse();
        assertThat(judgements.renameAny()).isTrue();
        assertThat(Judgements.none().renameAny()).isFalse();
    }

    @Test
    void keepsTheSourcesIdentifiersWhenOnlyTheVendorIsAnswered() {
        Judgements judgements = answers(answer(AnswerableFact.VENDOR, "Kaspersky Lab", ""));
        ProductName raw = new ProductName("", "KL suite", "12", "KL4863", "avp.exe", "", "");

        assertThat(judgements.answeredName(new Asset(KEY, raw, Map.of(), Map.of(), ORIGIN)))
                .isEqualTo(new ProductName("Kaspersky Lab", "KL suite", "12", "KL4863", "avp.exe", "", ""));
    }

    @Test
    void takesTheNewestOfSeveralAnswersAndDispositions() {
        Judgements judgements = new Judgements(
                List.of(
                        answer(AnswerableFact.END_DATE, "2024-08-31", ""),
                        answer(AnswerableFact.END_DATE, "2024-09-30", "")),
                List.of(
                        decision(Act.USE, State.IN_REMEDIATION, "a", MONDAY),
                        decision(Act.USE, State.REMEDIATED, "b", TUESDAY)),
                List.of(),
                MatchMemory.none());

        assertThat(judgements.answered(asset(Map.of())).text(Field.END_DATE)).isEqualTo("2024-09-30");
        assertThat(judgements.disposition(KEY, MEASURE, Act.USE))
                .isEqualTo(new Disposition(State.REMEDIATED, "procurement", LocalDate.parse("2024-09-15"), "b"));
    }

    @Test
    void showsTheNewestDecisionAboutAnotherActWhereThisOneHasNone() {
        Judgements judgements = new Judgements(
                List.of(),
                List.of(
                        decision(Act.RENEWAL, State.REMEDIATED, "a", MONDAY),
                        decision(Act.SIGNATURE_UPDATE, State.IN_REMEDIATION, "b", TUESDAY)),
                List.of(),
                MatchMemory.none());

        assertThat(judgements.disposition(KEY, MEASURE, Act.USE))
                .isEqualTo(new Disposition(State.IN_REMEDIATION, "procurement", LocalDate.parse("2024-09-15"), "b"));
        assertThat(judgements.disposition(KEY, "us-bod-17-01", Act.USE)).isEqualTo(Disposition.OPEN);
        assertThat(judgements.disposition(OTHER, MEASURE, Act.USE)).isEqualTo(Disposition.OPEN);
    }

    @Test
    void doesNotCloseAnActByADecisionThatClosedAnother() {
        Judgements judgements = new Judgements(
                List.of(),
                List.of(decision(Act.RENEWAL, State.CLOSED_BY_COUNSEL, "memo 12", MONDAY)),
                List.of(),
                MatchMemory.none());

        assertThat(judgements.disposition(KEY, MEASURE, Act.NEW_AGREEMENT))
                .isEqualTo(new Disposition(State.OPEN, "procurement", null, "RENEWAL was CLOSED_BY_COUNSEL: memo 12"));
        assertThat(judgements.disposition(KEY, MEASURE, Act.RENEWAL).state()).isEqualTo(State.CLOSED_BY_COUNSEL);
    }

    @Test
    void hasAVersionOfWhatCountsWhateverFileItCameIn() {
        RecordedAnswer answer = answer(AnswerableFact.END_DATE, "2024-08-31", "");
        RecordedAnswer elsewhere = new RecordedAnswer(
                answer.asset(),
                answer.fact(),
                answer.value(),
                answer.sourceCell(),
                answer.evidenceRef(),
                answer.answeredBy(),
                answer.recordedAt(),
                new AssetOrigin("b".repeat(64), "other.csv", "Review", 9));

        assertThat(answers(answer)).isEqualTo(answers(elsewhere)).hasSameHashCodeAs(answers(elsewhere));
        assertThat(answers(answer).version())
                .hasSize(64)
                .isNotEqualTo(Judgements.none().version());
        assertThat(answers(answer(AnswerableFact.END_DATE, "2024-09-30", ""), answer))
                .as("an answer that another replaced does not count")
                .isEqualTo(answers(answer));
        assertThat(new Judgements(List.of(), List.of(), List.of(), MatchMemory.none()))
                .isEqualTo(Judgements.none());
        assertThat(new Judgements(
                        List.of(),
                        List.of(decision(Act.USE, State.REMEDIATED, "", MONDAY)),
                        List.of(),
                        MatchMemory.none()))
                .isNotEqualTo(Judgements.none());
    }

    @Test
    void knowsWhatTheSourceSaysOfTheUnit() {
        Asset asset = asset(Map.of());

        assertThat(AnswerableFact.US_PERSON.sourceCell(asset, Optional.of(unit(Answer.NO))))
                .isEqualTo("no");
        assertThat(AnswerableFact.US_PERSON.sourceCell(asset, Optional.empty())).isEmpty();
        assertThat(AnswerableFact.FEDERAL_AGENCY.sourceCell(asset, Optional.of(unit(Answer.NO))))
                .isEqualTo("yes");
        assertThat(AnswerableFact.FEDERAL_CONTRACTOR.sourceCell(asset, Optional.of(unit(Answer.NO))))
                .isEmpty();
    }

    private static Judgements answers(RecordedAnswer... answers) {
        return new Judgements(List.of(answers), List.of(), List.of(), MatchMemory.none());
    }

    @Test
    void laysAFactThatOnlyAMeasureKnowsOverTheAsset() {
        AnswerableFact fact = AnswerableFact.of("national_security_system").orElseThrow();

        Asset answered = answers(answer(fact, "no", "")).answered(asset(Map.of()));

        assertThat(answered.extras()).containsEntry("national_security_system", "no");
    }

    @Test
    void laysAFurtherFactOfTheUnitOverTheUnitForThisAssetOnly() {
        AnswerableFact fact = AnswerableFact.of("uk_person").orElseThrow();
        Judgements judgements = answers(answer(fact, "yes", ""));

        assertThat(judgements.answered(KEY, unit(Answer.UNKNOWN)).fact("uk_person"))
                .isEqualTo("yes");
        assertThat(judgements.answered(asset(Map.of())).extras()).isEmpty();
    }

    private static RecordedAnswer answer(AnswerableFact fact, String value, String sourceCell) {
        return answer(fact, value, sourceCell, "");
    }

    private static RecordedAnswer answer(AnswerableFact fact, String value, String sourceCell, String evidence) {
        return new RecordedAnswer(KEY, fact, value, sourceCell, evidence, "Contract desk", MONDAY, ORIGIN);
    }

    private static RecordedDisposition decision(Act act, State state, String note, Instant at) {
        return new RecordedDisposition(
                KEY,
                MEASURE,
                act,
                new Disposition(state, "procurement", LocalDate.parse("2024-09-15"), note),
                "",
                "Head of IT",
                at,
                ORIGIN);
    }

    private static Asset asset(Map<Field, String> fields) {
        return new Asset(KEY, ProductName.of("Kaspersky Lab", "SOC"), fields, Map.of(), ORIGIN);
    }

    private static BusinessUnit unit(Answer usPerson) {
        return new BusinessUnit(
                "NYC",
                "New York Trading",
                "",
                "",
                "",
                "",
                "",
                ZoneId.of("America/New_York"),
                usPerson,
                Answer.YES,
                Answer.UNKNOWN,
                "",
                "",
                Map.of());
    }
}

package org.winddown.decisions.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.decisions.judgement.AnswerableFact;
import org.winddown.decisions.sheet.RowContent.Answers;
import org.winddown.decisions.sheet.RowContent.Decision;
import org.winddown.decisions.sheet.RowContent.Rejected;
import org.winddown.decisions.sheet.RowContent.Unanswered;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Disposition.State;

class RowReaderTest {

    private static final Instant NOW = Instant.parse("2024-08-05T16:30:00Z");
    private static final List<String> REVIEW = List.of(
            "unit",
            "source",
            "kind",
            "asset_id",
            "measure",
            "act",
            "missing_facts",
            "answer",
            "evidence_ref",
            "answered_by",
            "recorded_at");
    private static final List<String> REMEDIATION = List.of(
            "unit",
            "source",
            "kind",
            "asset_id",
            "measure",
            "act",
            "disposition",
            "owner",
            "due_date",
            "note",
            "decided_by");

    @Test
    void readsOneAnswerToTheOneMissingFact() {
        assertThat(review("attestation", " Informational-Only ", "DMS-77", "Contract desk", ""))
                .isEqualTo(new Answers(
                        new AssetKey("NYC", "contracts", AssetKind.CONTRACT, "C-1"),
                        Map.of(AnswerableFact.ATTESTATION, "informational-only"),
                        Set.of("attestation"),
                        "DMS-77",
                        "Contract desk",
                        NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "signed_at, 2024-07-19, signed_at, 2024-07-19",
        "signed_at, 2024-07-20T09:30:00-04:00, signed_at, 2024-07-20T09:30:00-04:00",
        "end_date, PERPETUAL, end_date, perpetual",
        "auto_renew, TRUE, auto_renew, yes",
        "us_person, No, us_person, no",
        "service_content, None, service_content, none",
        "country, de, country, DE",
        "notice_days, 30, notice_days, 30",
        "product, Kaspersky = Endpoint, product, Kaspersky = Endpoint",
        "national_security_system, NO, national_security_system, no",
        "purpose_of_use, Public-Safety, purpose_of_use, public-safety",
        "listed_since, 2024-06-21, listed_since, 2024-06-21",
        "model_year, 2027, model_year, 2027",
        "supplier, https://shop.example/?a=b;c, supplier, https://shop.example/?a=b;c"
    })
    void keepsAnswersInTheFormOfTheTemplate(String asked, String answer, String fact, String kept) {
        assertThat(review(asked, answer, "", "Desk", ""))
                .isInstanceOfSatisfying(
                        Answers.class,
                        answers -> assertThat(answers.values())
                                .isEqualTo(Map.of(AnswerableFact.of(fact).orElseThrow(), kept)));
    }

    @Test
    void readsSeveralFactsOfOneRow() {
        assertThat(review("renewal_date, end_date", "end_date = 2025-08-30; Renewal-Date=2024-08-30;", "", "Desk", ""))
                .isInstanceOfSatisfying(Answers.class, answers -> {
                    assertThat(answers.values())
                            .isEqualTo(Map.of(
                                    AnswerableFact.END_DATE, "2025-08-30", AnswerableFact.RENEWAL_DATE, "2024-08-30"));
                    assertThat(answers.asked()).containsExactly("renewal_date", "end_date");
                });
    }

    @Test
    void readsAFactThatTheRowDoesNotAskFor() {
        assertThat(review("renewal_date", "end_date=2025-08-30", "", "Desk", ""))
                .isInstanceOfSatisfying(
                        Answers.class,
                        answers ->
                                assertThat(answers.values()).isEqualTo(Map.of(AnswerableFact.END_DATE, "2025-08-30")));
    }

    @Test
    void takesThePrintedTimeOverTheClock() {
        assertThat(review("end_date", "2024-08-31", "", "Desk", "2024-08-01T09:00:00+02:00"))
                .isInstanceOfSatisfying(
                        Answers.class,
                        answers -> assertThat(answers.recordedAt()).isEqualTo(Instant.parse("2024-08-01T07:00:00Z")));
    }

    @Test
    void countsARowWithoutAnAnswerAsUnanswered() {
        assertThat(review("end_date", "", "", "", "")).isEqualTo(new Unanswered());
        assertThat(review("end_date", " ", "", "a name that was filled down", ""))
                .isEqualTo(new Unanswered());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "end_date | 31/12/2024 | Desk | DATE_NOT_A_DATE | column \"answer\" is \"31/12/2024\", but end_date is a"
                        + " calendar date. Write yyyy-MM-dd, or date, time and offset, for example"
                        + " 2024-07-20T09:30:00-04:00, or perpetual.",
                "signed_at | 2024-07-20T09:30 | Desk | DATE_NOT_A_DATE | column \"answer\" is \"2024-07-20T09:30\", but"
                        + " signed_at is a calendar date. Write yyyy-MM-dd, or date, time and offset, for example"
                        + " 2024-07-20T09:30:00-04:00.",
                "auto_renew | maybe | Desk | YES_NO_EXPECTED | column \"answer\" is \"maybe\", but auto_renew is answered"
                        + " with yes or no. Write yes or no.",
                "attestation | yes | Desk | ANSWER_NOT_IN_LIST | column \"answer\" is \"yes\", but attestation is answered"
                        + " with one of informational-only, none. Write one of these.",
                "notice_days | -1 | Desk | NUMBER_NOT_A_NUMBER | column \"answer\" is \"-1\", but notice_days is a whole"
                        + " number of days. Write digits, for example 30.",
                "country | Germany | Desk | COUNTRY_NOT_A_CODE | column \"answer\" is \"Germany\", but country is a country"
                        + " code of two letters. Write for example US or DE.",
                "end_date | 2024-08-31 | '' | ANSWERED_BY_MISSING | column \"answered_by\" is empty. Write who gives the"
                        + " answer, by role or name; an answer counts only when somebody stands for it.",
                "purchase-via-reseller | yes | Desk | FACT_IS_A_READING | column \"answer\" answers purchase-via-reseller,"
                        + " which is a reading of the law: counsel decides it once for the whole measure, not for one"
                        + " asset. Leave the answer empty and tell counsel.",
                "signed_at, purchase-via-reseller | 2024-07-19 | Desk | FACT_NOT_NAMED | column \"answer\" does not say"
                        + " which of signed_at, purchase-via-reseller it answers. Write fact=value, for several of them"
                        + " fact=value; fact=value.",
                "'' | 2024-07-19 | Desk | FACT_NOT_NAMED | column \"answer\" does not say which fact it answers, and"
                        + " missing_facts is empty. Write fact=value, for example signed_at=2024-07-19.",
                "signed_at, end_date | signed_at=2024-07-19; 2024-08-31 | Desk | FACT_NOT_NAMED | column \"answer\""
                        + " contains \"2024-08-31\", which is not fact=value. Write for example signed_at=2024-07-19;"
                        + " auto_renew=no.",
                "end_date | end_date=2024-07-19; end_date=2024-08-31 | Desk | FACT_TWICE | column \"answer\" answers"
                        + " end_date with \"2024-07-19\" and with \"2024-08-31\". Leave one of them.",
                "occurred_at | 2024-07-19 | Desk | FACT_OF_A_RECORDED_ACT | column \"answer\" answers occurred_at of a"
                        + " CONTRACT, but the date belongs to the recorded act. Write the kind TRANSACTION and the"
                        + " asset_id of the row that records the act."
            })
    void rejectsAnAnswerThatCannotBe(String asked, String answer, String by, RejectCode code, String message) {
        assertThat(review(asked, answer, "", by, "")).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.message()).isEqualTo("back.xlsx, sheet \"Review\", row 7: " + message);
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.sheet()).isEqualTo("Review");
            assertThat(rejected.row()).isEqualTo(7);
        });
    }

    @Test
    void rejectsAnUnknownFactAndSaysWhereTheyAreListed() {
        assertThat(message(review("hostname", "pc-1", "", "Desk", "")))
                .isEqualTo("back.xlsx, sheet \"Review\", row 7: column \"answer\" answers \"hostname\", which is not a"
                        + " fact that can be answered. Name one of the missing facts of the row;"
                        + " docs/reference/facts.md lists all there are.");
    }

    @Test
    void rejectsEvidenceWithoutAnAnswer() {
        assertThat(message(review("end_date", "", "DMS-77", "Desk", "")))
                .isEqualTo(
                        "back.xlsx, sheet \"Review\", row 7: column \"answer\" is empty, but there is evidence. Write"
                                + " the answer, or take the evidence out.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yesterday | RECORDED_AT_NOT_AN_INSTANT | is \"yesterday\", which is not a time with its offset. Write for"
                        + " example 2024-08-05T16:30:00Z, or leave it empty for now.",
                "2024-08-05T16:30:01Z | RECORDED_AT_IN_FUTURE | is \"2024-08-05T16:30:01Z\", which lies after now,"
                        + " 2024-08-05T16:30:00Z. Write when it was decided, or leave it empty for now."
            })
    void rejectsATimeThatCannotBe(String recordedAt, RejectCode code, String message) {
        assertThat(review("end_date", "2024-08-31", "", "Desk", recordedAt))
                .isEqualTo(new Rejected(
                        code,
                        "Review",
                        7,
                        "recorded_at",
                        "back.xlsx, sheet \"Review\", row 7: column \"recorded_at\" " + message));
    }

    @Test
    void rejectsCellsWithoutAColumnInsteadOfShiftingThem() {
        List<String> cells = new ArrayList<>(cells("end_date", "2024-08-31", "", "Desk", ""));
        cells.add("and more");

        assertThat(message(reader("Review", REVIEW, "").read(new DecisionFile.Row(7, cells))))
                .isEqualTo(
                        "back.xlsx, sheet \"Review\", row 7: there are 12 cells under 11 columns; the first without a"
                                + " column is \"and more\". Put a cell that contains the delimiter in double quotes.");
    }

    @Test
    void rejectsRowsOfAnotherUnitWhenOneIsNamed() {
        DecisionFile.Row row = new DecisionFile.Row(7, cells("end_date", "2024-08-31", "", "Desk", ""));

        assertThat(message(reader("Review", REVIEW, "BER").read(row)))
                .isEqualTo("back.xlsx, sheet \"Review\", row 7: column \"unit\" is \"NYC\", but only rows of BER are"
                        + " taken. Send the row with the file of its own unit.");
        assertThat(reader("Review", REVIEW, "NYC").read(row)).isInstanceOf(Answers.class);
    }

    @Test
    void readsADisposition() {
        assertThat(remediation("in remediation", "procurement", "2024-09-15", "replace", "Head of IT"))
                .isEqualTo(new Decision(
                        new AssetKey("NYC", "contracts", AssetKind.LICENCE, "L-1"),
                        "us-icts-kaspersky-2024",
                        Act.SIGNATURE_UPDATE,
                        new Disposition(State.IN_REMEDIATION, "procurement", LocalDate.parse("2024-09-15"), "replace"),
                        "",
                        "Head of IT",
                        NOW));
    }

    @Test
    void countsTheDispositionThatWasPrintedInEveryRowAsUnanswered() {
        assertThat(remediation("OPEN", "", "", "", "")).isEqualTo(new Unanswered());
        assertThat(remediation("", "", "", "", "")).isEqualTo(new Unanswered());
        assertThat(remediation("OPEN", "", "", "", "Head of IT")).isInstanceOf(Decision.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIXED | '' | DISPOSITION_UNKNOWN | disposition | is \"FIXED\", which is not a known disposition. Write one"
                        + " of OPEN, IN_REMEDIATION, REMEDIATED, DISCLOSED, CLOSED_BY_COUNSEL.",
                "'' | 2024-09-15 | DISPOSITION_UNKNOWN | disposition | is empty. Write one of OPEN, IN_REMEDIATION,"
                        + " REMEDIATED, DISCLOSED, CLOSED_BY_COUNSEL.",
                "REMEDIATED | 15.09.2024 | DATE_NOT_A_DATE | due_date | is \"15.09.2024\", which is not a calendar date."
                        + " Write yyyy-MM-dd, for example 2024-02-29, or leave it empty."
            })
    void rejectsADispositionThatCannotBe(String state, String due, RejectCode code, String column, String message) {
        assertThat(remediation(state, "procurement", due, "", "Head of IT"))
                .isEqualTo(new Rejected(
                        code,
                        "Remediation",
                        7,
                        column,
                        "back.xlsx, sheet \"Remediation\", row 7: column \"" + column + "\" " + message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | '' | KEY_MISSING | column \"unit\" is empty. Keep what the report printed there: it says which asset"
                        + " the row is about.",
                "2 | SERVICE | KIND_UNKNOWN | column \"kind\" is \"SERVICE\", which is not a known kind. Write one of"
                        + " INSTALLATION, LICENCE, CONTRACT, DEVICE, COMPONENT, TRANSACTION.",
                "4 | us-other | MEASURE_UNKNOWN | column \"measure\" is \"us-other\", which is not a measure that is"
                        + " screened. Screened are us-icts-kaspersky-2024."
            })
    void rejectsARowThatIsAboutNothingKnown(int cell, String text, RejectCode code, String message) {
        List<String> cells =
                new ArrayList<>(decided("REMEDIATED", "procurement", "2024-09-15", "replace", "Head of IT"));
        cells.set(cell, text);

        assertThat(reader("Remediation", REMEDIATION, "").read(new DecisionFile.Row(7, cells)))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.code()).isEqualTo(code);
                    assertThat(rejected.message()).isEqualTo("back.xlsx, sheet \"Remediation\", row 7: " + message);
                });
    }

    @Test
    void rejectsAnAnswerAndADispositionInOneRow() {
        List<String> header = new ArrayList<>(REMEDIATION);
        header.addAll(List.of("missing_facts", "answer", "answered_by"));
        List<String> cells = new ArrayList<>(decided("REMEDIATED", "procurement", "", "", "Head of IT"));
        cells.addAll(List.of("end_date", "2024-08-31", "Desk"));

        assertThat(message(reader("", header, "").read(new DecisionFile.Row(7, cells))))
                .isEqualTo(
                        "back.xlsx, row 7: there is an answer and a disposition. Put them into two rows with the same"
                                + " unit, source, kind and asset_id.");
    }

    @Test
    void findsColumnsByNameInAnyOrderAndCase() {
        RowReader reader = reader(
                "",
                List.of("Answered By", "ANSWER", "Missing-Facts", "asset_id", "Kind", "SOURCE", "unit", "more"),
                "");

        assertThat(reader.read(new DecisionFile.Row(
                        2, List.of("Desk", "2024-08-31", "end_date", "L-1", "licence", "sam", "NYC", "x"))))
                .isEqualTo(new Answers(
                        new AssetKey("NYC", "sam", AssetKind.LICENCE, "L-1"),
                        Map.of(AnswerableFact.END_DATE, "2024-08-31"),
                        Set.of("end_date"),
                        "",
                        "Desk",
                        NOW));
    }

    @Test
    void refusesASheetWithoutItsColumns() {
        assertThatThrownBy(() -> reader("Review", List.of("unit", "source", "kind", "answer"), ""))
                .isInstanceOf(RefusedDecisionsException.class)
                .hasMessage(
                        "back.xlsx, sheet \"Review\": no column answered_by, asset_id in the first row that is filled."
                                + " Keep the columns of the report's sheet as they are. Found are: unit, source, kind, answer.");
        assertThatThrownBy(() -> reader("", List.of("unit", "product"), ""))
                .hasMessage(
                        "back.xlsx: there is neither a column \"answer\" nor a column \"disposition\" in the first row"
                                + " that is filled. Send back the sheet Review or Remediation of a report. Found are: unit,"
                                + " product.");
        List<String> twice = new ArrayList<>(REVIEW);
        twice.add("Answer");
        assertThatThrownBy(() -> reader("", twice, ""))
                .hasMessage("back.xlsx: there are two columns answer. Keep one of each.");
    }

    @Test
    void capsAndEscapesWhatItQuotes() {
        assertThat(message(review("end_date", "x\t" + "y".repeat(100), "", "Desk", "")))
                .contains("is \"x\\u{9}" + "y".repeat(78) + "...\", but end_date");
    }

    @Test
    void rejectsTextThatIsTooLongToKeep() {
        assertThat(message(remediation("OPEN", "procurement", "", "n".repeat(4_001), "Head of IT")))
                .endsWith("\" and has 4001 characters; at most 4,000 are kept. Shorten it.");
    }

    private static String message(RowContent content) {
        assertThat(content).isInstanceOf(Rejected.class);
        return ((Rejected) content).message();
    }

    private static RowContent review(String asked, String answer, String evidence, String by, String recordedAt) {
        return reader("Review", REVIEW, "")
                .read(new DecisionFile.Row(7, cells(asked, answer, evidence, by, recordedAt)));
    }

    private static List<String> cells(String asked, String answer, String evidence, String by, String recordedAt) {
        return List.of(
                "NYC",
                "contracts",
                "CONTRACT",
                "C-1",
                "us-icts-kaspersky-2024",
                "CODEBASE_UPDATE",
                asked,
                answer,
                evidence,
                by,
                recordedAt);
    }

    private static RowContent remediation(String state, String owner, String due, String note, String by) {
        return reader("Remediation", REMEDIATION, "")
                .read(new DecisionFile.Row(7, decided(state, owner, due, note, by)));
    }

    private static List<String> decided(String state, String owner, String due, String note, String by) {
        return List.of(
                "NYC",
                "contracts",
                "LICENCE",
                "L-1",
                "us-icts-kaspersky-2024",
                "SIGNATURE_UPDATE",
                state,
                owner,
                due,
                note,
                by);
    }

    private static RowReader reader(String sheet, List<String> header, String onlyUnit) {
        DecisionFile.Sheet rows = new DecisionFile.Sheet(sheet, header, List.of());
        return new RowReader(
                new DecisionFile("back.xlsx", "a".repeat(64), List.of(rows), onlyUnit),
                rows,
                RulePacks.shipped().subList(0, 1),
                NOW);
    }
}

package org.winddown.decisions.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.winddown.decisions.match.MatchState.Standing;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.identification.Identification.Decision;

class MatchMemoryTest {

    private static final ProductName NAME = ProductName.of("Contoso", "Plugin for Acme");
    private static final String DEFINITION = "maker.brands: acme\nmaker.name: Acme\n";
    private static final MatchPair PAIR = MatchPair.product(NAME, "acme/plugin", DEFINITION);
    private static final Instant MONDAY = Instant.parse("2026-08-03T10:00:00Z");

    @Test
    void aSingleWordCountsWhereOneIsEnoughAndTheNewestOne() {
        MatchMemory memory = memory(said(MatchAnswer.NOT_SAME, "Ada", 0), said(MatchAnswer.SAME, "Grace", 1));

        assertThat(memory.state(PAIR, false).decided()).contains(MatchAnswer.SAME);
        assertThat(MatchMemory.none().state(PAIR, false).standing()).isEqualTo(Standing.OPEN);
    }

    @Test
    void withFourEyesTwoPersonsMustAgreeAndOnePersonIsNotTwo() {
        RecordedMatch ada = fourEyes(MatchAnswer.NOT_SAME, "Ada Doe", 0);

        assertThat(memory(ada).state(PAIR, false).standing()).isEqualTo(Standing.WAITING);
        assertThat(memory(ada, fourEyes(MatchAnswer.NOT_SAME, " ada  DOE", 1))
                        .state(PAIR, false)
                        .standing())
                .isEqualTo(Standing.WAITING);
        assertThat(memory(ada, fourEyes(MatchAnswer.NOT_SAME, "Grace", 1))
                        .state(PAIR, false)
                        .decided())
                .contains(MatchAnswer.NOT_SAME);
    }

    @Test
    void aDisagreementStaysOpenUntilOneOfThemThinksAgain() {
        RecordedMatch ada = fourEyes(MatchAnswer.NOT_SAME, "Ada", 0);
        RecordedMatch grace = fourEyes(MatchAnswer.SAME, "Grace", 1);

        MatchState open = memory(ada, grace).state(PAIR, false);

        assertThat(open.standing()).isEqualTo(Standing.DISAGREED);
        assertThat(open.said()).isEqualTo("NOT_SAME by Ada on 2026-08-03: looked; SAME by Grace on 2026-08-04: looked");
        assertThat(memory(ada, grace, fourEyes(MatchAnswer.SAME, "Ada", 2))
                        .state(PAIR, false)
                        .decided())
                .contains(MatchAnswer.SAME);
    }

    @Test
    void whatTheCatalogueIsSureOfNeedsTwoPersonsToDeny() {
        RecordedMatch ada = said(MatchAnswer.NOT_SAME, "Ada", 0);

        assertThat(applied(memory(ada), Decision.REVIEW).decision()).isEqualTo(Decision.NO_MATCH);
        Identification kept = applied(memory(ada), Decision.MATCH);
        assertThat(kept.decision()).isEqualTo(Decision.MATCH);
        assertThat(kept.evidence())
                .isEqualTo(
                        "acme/plugin: NOT_SAME by Ada on 2026-08-03: looked; a second person must say the same; words");
        assertThat(applied(memory(ada, said(MatchAnswer.NOT_SAME, "Grace", 1)), Decision.MATCH))
                .isEqualTo(new Identification(
                        Decision.NO_MATCH,
                        "",
                        "",
                        "",
                        0,
                        "acme/plugin: NOT_SAME, decided by Ada on 2026-08-03: looked and Grace on 2026-08-04: looked;"
                                + " words",
                        "acme/plugin"));
    }

    @Test
    void aChangeOfEitherSideReopensAndNothingIsApplied() {
        MatchMemory memory = memory(said(MatchAnswer.NOT_SAME, "Ada", 0));
        MatchPair catalogueChanged =
                MatchPair.product(NAME, "acme/plugin", "maker.brands: acme\nmaker.brands: akme\nmaker.name: Acme\n");
        MatchPair nameChanged = MatchPair.product(
                new ProductName("Contoso", "Plugin for Acme", "", "SKU-1", "", "", ""), "acme/plugin", DEFINITION);

        assertThat(memory.state(catalogueChanged, false).standing()).isEqualTo(Standing.REOPENED);
        assertThat(memory.state(catalogueChanged, false).changes())
                .containsExactly("acme/plugin: now maker.brands: akme");
        assertThat(memory.state(nameChanged, false).changes()).containsExactly("name: now sku: SKU-1");
        Identification found = found(Decision.REVIEW);
        assertThat(memory.applied(found, NAME, (vendor, family) -> "other\n").decision())
                .isEqualTo(Decision.REVIEW);
        assertThat(memory.state(PAIR, false).decided())
                .as("what is as it was is still decided")
                .contains(MatchAnswer.NOT_SAME);
    }

    @Test
    void anotherVersionOfANameIsTheSameQuestion() {
        ProductName next = new ProductName("Contoso", "Plugin for Acme", "2.0", "", "", "", "");

        assertThat(MatchPair.product(next, "acme/plugin", DEFINITION).question())
                .isEqualTo(PAIR.question());
        assertThat(MatchPair.product(NAME, "acme/tool", DEFINITION).question()).isNotEqualTo(PAIR.question());
    }

    @Test
    void sameMakesAMatchAndUnsureChangesNothingButIsNotAskedAgain() {
        assertThat(applied(memory(said(MatchAnswer.SAME, "Ada", 0)), Decision.REVIEW))
                .isEqualTo(new Identification(
                        Decision.MATCH,
                        "acme",
                        "plugin",
                        "Plugin",
                        1,
                        "acme/plugin: SAME, decided by Ada on 2026-08-03: looked; words",
                        ""));
        MatchMemory unsure = memory(said(MatchAnswer.UNSURE, "Ada", 0));
        assertThat(applied(unsure, Decision.REVIEW).decision()).isEqualTo(Decision.REVIEW);
        assertThat(unsure.state(PAIR, false).asks()).isFalse();
    }

    @Test
    void aSecondMakerThatAPersonAffirmsIsTheAnswerAndTheFirstIsStillAsked() {
        Identification found = new Identification(
                Decision.REVIEW, "acme", "plugin", "Plugin", 0.6, "words", "", Set.of("other", "third"));
        RecordedMatch other = new RecordedMatch(
                MatchPair.product(NAME, "other/", DEFINITION), MatchAnswer.SAME, "Ada", "looked", false, MONDAY);

        Identification next = memory(other).applied(found, NAME, (vendor, family) -> DEFINITION);

        assertThat(next.decision() + " " + next.component()).isEqualTo("MATCH other/");
        assertThat(next.also()).containsExactlyInAnyOrder("acme", "third");
    }

    @Test
    void anotherMakerThatTheNameMayMeanIsNotLetGo() {
        Identification found = new Identification(
                Decision.REVIEW, "acme", "plugin", "Plugin", 0.6, "words", "", Set.of("other", "third"));
        RecordedMatch notAcme = said(MatchAnswer.NOT_SAME, "Ada", 0);
        RecordedMatch notOther = new RecordedMatch(
                MatchPair.product(NAME, "other/", DEFINITION), MatchAnswer.NOT_SAME, "Ada", "looked", false, MONDAY);
        RecordedMatch notThird = new RecordedMatch(
                MatchPair.product(NAME, "third/", DEFINITION), MatchAnswer.NOT_SAME, "Ada", "looked", false, MONDAY);

        Identification next = memory(notAcme, notOther).applied(found, NAME, (vendor, family) -> DEFINITION);
        assertThat(next.decision()).isEqualTo(Decision.REVIEW);
        assertThat(next.component()).isEqualTo("third/");
        assertThat(memory(notAcme, notOther, notThird)
                        .applied(found, NAME, (vendor, family) -> DEFINITION)
                        .decision())
                .isEqualTo(Decision.NO_MATCH);
        assertThat(memory(notOther)
                        .applied(found, NAME, (vendor, family) -> DEFINITION)
                        .also())
                .containsExactly("third");
    }

    @Test
    void aPartyIsHeldAgainstItsEntryOfAList() {
        MatchSide party = MatchSide.party("Ivan Petrov", "person", "RU");
        MatchPair pair = MatchPair.party(party, "ofac-sdn", "1234", "name: PETROV, Ivan\n");
        MatchMemory memory =
                memory(new RecordedMatch(pair, MatchAnswer.NOT_SAME, "Ada", "born elsewhere", false, MONDAY));

        assertThat(memory.state(pair, false).decided()).contains(MatchAnswer.NOT_SAME);
        MatchState moved = memory.state(
                MatchPair.party(MatchSide.party("Ivan Petrov", "person", "KZ"), "ofac-sdn", "1234", "name: X\n"),
                false);
        assertThat(moved.standing()).isEqualTo(Standing.REOPENED);
        assertThat(moved.changed())
                .isEqualTo("name: was country: RU; name: now country: KZ; ofac-sdn/1234: was name: PETROV, Ivan;"
                        + " ofac-sdn/1234: now name: X");
    }

    @Test
    void aPartyWrittenOtherwiseIsTheSameNameChangedAndOtherLettersAreAnotherName() {
        MatchPair pair = party("ISTANBUL Trading, Ltd.");
        MatchMemory memory =
                memory(new RecordedMatch(pair, MatchAnswer.NOT_SAME, "Ada", "another house", false, MONDAY));

        assertThat(memory.state(party("Istanbul Trading Ltd"), false).standing())
                .isEqualTo(Standing.REOPENED);
        assertThat(memory.state(party("Istanbul Trading"), false).standing()).isEqualTo(Standing.OPEN);
        assertThat(memory.state(party("Стамбул"), false).standing()).isEqualTo(Standing.OPEN);
        assertThat(party("***").id()).isNotEqualTo(party("+++").id());
        assertThat(memory.knows(MatchKind.PARTY)).isTrue();
        assertThat(memory.knows(MatchKind.PRODUCT)).isFalse();
    }

    private static MatchPair party(String name) {
        return MatchPair.party(MatchSide.party(name, "", ""), "ofac-sdn", "1234", "name: X\n");
    }

    private static Identification applied(MatchMemory memory, Decision decision) {
        return memory.applied(found(decision), NAME, (vendor, family) -> DEFINITION);
    }

    private static Identification found(Decision decision) {
        return new Identification(decision, "acme", "plugin", "Plugin", 0.6, "words", "");
    }

    private static MatchMemory memory(RecordedMatch... said) {
        return new MatchMemory(List.of(said));
    }

    private static RecordedMatch said(MatchAnswer answer, String by, int days) {
        return new RecordedMatch(PAIR, answer, by, "looked", false, MONDAY.plusSeconds(86_400L * days));
    }

    private static RecordedMatch fourEyes(MatchAnswer answer, String by, int days) {
        return new RecordedMatch(PAIR, answer, by, "looked", true, MONDAY.plusSeconds(86_400L * days));
    }
}

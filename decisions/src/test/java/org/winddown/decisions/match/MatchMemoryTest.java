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
        RecordedMatch grace = said(MatchAnswer.NOT_SAME, "Grace", 1);

        Identification kept = applied(memory(ada), Decision.MATCH);
        assertThat(kept.decision()).isEqualTo(Decision.MATCH);
        assertThat(kept.evidence())
                .isEqualTo(
                        "acme/plugin: NOT_SAME by Ada on 2026-08-03: looked; a second person must say the same; words");
        assertThat(applied(memory(ada, grace), Decision.MATCH).decision()).isEqualTo(Decision.REVIEW);

        RecordedMatch maker = about("acme/", MatchAnswer.NOT_SAME, "Ada");
        assertThat(applied(memory(ada, grace, maker), Decision.MATCH).decision())
                .as("the maker was as sure as the family")
                .isEqualTo(Decision.REVIEW);
        assertThat(applied(memory(ada, grace, maker, about("acme/", MatchAnswer.NOT_SAME, "Grace")), Decision.MATCH)
                        .decision())
                .isEqualTo(Decision.NO_MATCH);
    }

    @Test
    void aDeniedFamilyLeavesTheQuestionOfItsMaker() {
        RecordedMatch notPlugin = said(MatchAnswer.NOT_SAME, "Ada", 0);
        String denied = "acme/plugin: NOT_SAME, decided by Ada on 2026-08-03: looked; ";

        assertThat(asked(memory())).containsExactly("acme/plugin");
        assertThat(asked(memory(notPlugin))).containsExactly("acme/plugin", "acme/");
        assertThat(applied(memory(notPlugin), Decision.REVIEW))
                .isEqualTo(new Identification(Decision.REVIEW, "acme", "", "", 0.5, denied + "words", "acme/plugin"));
        assertThat(applied(memory(notPlugin, about("acme/", MatchAnswer.SAME, "Ada")), Decision.REVIEW))
                .isEqualTo(new Identification(
                        Decision.MATCH,
                        "acme",
                        "",
                        "",
                        1,
                        denied + "acme/: SAME, decided by Ada on 2026-08-03: looked; words",
                        "acme/plugin"));
        assertThat(applied(memory(notPlugin, about("acme/", MatchAnswer.NOT_SAME, "Ada")), Decision.REVIEW))
                .isEqualTo(new Identification(
                        Decision.NO_MATCH,
                        "",
                        "",
                        "",
                        0,
                        denied + "acme/: NOT_SAME, decided by Ada on 2026-08-03: looked; words",
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
        assertSameQuestion(NAME, new ProductName("Contoso", "Plugin for Acme", "2.0", "", "", "", ""));
        assertSameQuestion(
                component(
                        "1.0", "cpe:2.3:a:acme:plugin\\:pro:1.0:sp1:*:*:*:wordpress:*:*", "pkg:npm/%40acme/plugin@1.0"),
                component(
                        "2.0-rc",
                        "cpe:2.3:a:acme:plugin\\:pro:2.0:*:*:*:*:wordpress:*:*",
                        "pkg:npm/%40acme/plugin@2.0-rc?download_url=https://acme.example/2.0"));
        assertSameQuestion(
                component("1.0", "cpe:/a:acme:plugin:1.0", "pkg:npm/@acme/plugin"),
                component("1.1", "cpe:/a:acme:plugin:1.1", "pkg:npm/@acme/plugin@1.1"));

        assertThat(question(component("", "", "pkg:npm/@acme/plugin")))
                .isNotEqualTo(question(component("", "", "pkg:npm/@acme/tool")));
        assertThat(question(component("", "cpe:/a:acme:plugin", "")))
                .isNotEqualTo(question(component("", "cpe:/a:acme:tool", "")));
        assertThat(question(component("", "cpe:2.3:a:acme:plugin:1:*:*:*:*:wordpress", "")))
                .isNotEqualTo(question(component("", "cpe:2.3:a:acme:plugin:1:*:*:*:*:jira", "")));
        assertThat(MatchPair.product(NAME, "acme/tool", DEFINITION).question()).isNotEqualTo(PAIR.question());
    }

    @Test
    void anotherFileIsAnotherNameAndNoChangeOfIt() {
        ProductName file = new ProductName("Contoso", "Plugin for Acme", "", "", "plugin.exe", "", "");
        MatchPair other = MatchPair.product(file, "acme/plugin", DEFINITION);

        assertThat(memory(said(MatchAnswer.NOT_SAME, "Ada", 0))
                        .state(other, false)
                        .standing())
                .isEqualTo(Standing.OPEN);
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
        RecordedMatch other = about("other/", MatchAnswer.SAME, "Ada");

        Identification next = memory(other).applied(found, NAME, (vendor, family) -> DEFINITION);

        assertThat(next.decision() + " " + next.component()).isEqualTo("MATCH other/");
        assertThat(next.also()).containsExactlyInAnyOrder("acme", "third");
    }

    @Test
    void anotherMakerThatTheNameMayMeanIsNotLetGo() {
        Identification found = new Identification(
                Decision.REVIEW, "acme", "plugin", "Plugin", 0.6, "words", "", Set.of("other", "third"));
        RecordedMatch notPlugin = said(MatchAnswer.NOT_SAME, "Ada", 0);
        RecordedMatch notAcme = about("acme/", MatchAnswer.NOT_SAME, "Ada");
        RecordedMatch notOther = about("other/", MatchAnswer.NOT_SAME, "Ada");
        RecordedMatch notThird = about("third/", MatchAnswer.NOT_SAME, "Ada");

        Identification maker = memory(notPlugin).applied(found, NAME, (vendor, family) -> DEFINITION);
        assertThat(maker.decision() + " " + maker.component()).isEqualTo("REVIEW acme/");
        assertThat(maker.also()).containsExactlyInAnyOrder("other", "third");
        Identification next = memory(notPlugin, notAcme, notOther).applied(found, NAME, (vendor, family) -> DEFINITION);
        assertThat(next.decision() + " " + next.component()).isEqualTo("REVIEW third/");
        assertThat(next.also()).isEmpty();
        assertThat(memory(notPlugin, notAcme, notOther, notThird)
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

    private static void assertSameQuestion(ProductName one, ProductName other) {
        assertThat(question(other)).isEqualTo(question(one));
    }

    private static String question(ProductName name) {
        return MatchPair.product(name, "acme/plugin", DEFINITION).question();
    }

    private static ProductName component(String version, String cpe, String purl) {
        return new ProductName("Contoso", "Plugin for Acme", version, "", "", cpe, purl);
    }

    private static List<String> asked(MatchMemory memory) {
        return memory.readings(found(Decision.REVIEW), NAME, (vendor, family) -> DEFINITION).stream()
                .map(reading -> reading.taken().component())
                .toList();
    }

    private static RecordedMatch about(String component, MatchAnswer answer, String by) {
        return new RecordedMatch(MatchPair.product(NAME, component, DEFINITION), answer, by, "looked", false, MONDAY);
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

package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.identification.vendor.CatalogueContent;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.party.lookup.PartyFacts;

class InterestTest {

    private static final Catalogue CATALOGUE = Catalogues.shipped();

    @Test
    void aMeasureOnMakersLooksAtTheirProductsAndAtWhatContainsThem() {
        Interest kaspersky = of("us-icts-kaspersky-2024");

        assertThat(kaspersky.byFacts()).isFalse();
        assertThat(kaspersky.concerns(asset(Map.of()), match("kaspersky"), Set.of()))
                .isTrue();
        assertThat(kaspersky.concerns(asset(Map.of()), match("huawei"), Set.of()))
                .isFalse();
        assertThat(kaspersky.concerns(asset(Map.of()), Identification.none(""), Set.of("kaspersky/oem-engine")))
                .isTrue();
        assertThat(kaspersky.concerns(asset(Map.of()), Identification.none(""), Set.of("other/engine")))
                .isFalse();
        assertThat(kaspersky.lacking(Set.of(), List.of(unit(Map.of())), CATALOGUE))
                .isEmpty();
    }

    @Test
    void aMeasureOnFactsLooksAtTheAssetsThatStateThem() {
        Interest sdn = of("us-ofac-sdn");

        assertThat(sdn.byFacts()).isTrue();
        assertThat(sdn.concerns(asset(Map.of("listed", "none")), Identification.none(""), Set.of()))
                .isTrue();
        assertThat(sdn.concerns(asset(Map.of("colour", "red")), Identification.none(""), Set.of()))
                .isFalse();
        assertThat(sdn.lacking(Set.of("colour"), List.of(unit(Map.of())), CATALOGUE))
                .contains("listed", "owned_by");
        assertThat(sdn.lacking(Set.of("listed"), List.of(unit(Map.of())), CATALOGUE))
                .isEmpty();
    }

    @Test
    void aMeasureOnMakersThatTheCatalogueDoesNotKnowCannotBeAssessed() {
        CatalogueContent content = Catalogues.content();
        Catalogue kasperskyAlone = Catalogue.of(new CatalogueContent(
                content.version(),
                content.context(),
                content.vendors().stream()
                        .filter(vendor -> vendor.id().equals("kaspersky"))
                        .toList()));

        assertThat(of("us-ndaa-889").lacking(Set.of(), List.of(unit(Map.of())), kasperskyAlone))
                .contains("huawei in the catalogue", "federal_agency");
        assertThat(of("us-ndaa-889").lacking(Set.of(), List.of(unit(Map.of())), CATALOGUE))
                .as("the shipped catalogue knows them")
                .containsExactly("federal_agency", "federal_contractor");
    }

    @Test
    void aMeasureOnSomeUnitsNeedsToKnowWhichTheyAre() {
        Interest directive = of("us-bod-17-01");

        assertThat(directive.lacking(Set.of(), List.of(unit(Map.of())), CATALOGUE))
                .containsExactly("federal_agency");
        assertThat(of("uk-rus-4n").lacking(Set.of("connected_with_russia"), List.of(unit(Map.of())), CATALOGUE))
                .containsExactly("uk_person");
        assertThat(of("uk-rus-4n")
                        .lacking(
                                Set.of("connected_with_russia"),
                                List.of(unit(Map.of()), unit(Map.of("uk_person", "no"))),
                                CATALOGUE))
                .isEmpty();
    }

    @Test
    void anythingThatMayBeOfAWatchedMakerConcernsIt() {
        Interest kaspersky = of("us-icts-kaspersky-2024");

        assertThat(kaspersky.concerns(asset(Map.of()), orElse("huawei", "kaspersky"), Set.of()))
                .isTrue();
        assertThat(kaspersky.concerns(asset(Map.of()), orElse("huawei", "zte"), Set.of()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "us-sdn" in listed   | true
            "us-sdn:50" in owned_by | true
            signatory_blocked    | true
            critical_system      | false
            """)
    void aHitOfAPartyConcernsOnlyAMeasureThatAsksForParties(String when, boolean asks) {
        PartyFacts hit = new PartyFacts(Map.of(), Map.of(PartyFacts.LISTED, "may be on a list"), true);
        Interest interest = on("when: '" + when + "'");

        assertThat(interest.byParties()).isEqualTo(asks);
        assertThat(interest.concerns(asset(Map.of()), Identification.none(""), Set.of(), hit))
                .isEqualTo(asks);
        assertThat(interest.concerns(asset(Map.of()), Identification.none(""), Set.of(), PartyFacts.NONE))
                .isFalse();
    }

    @Test
    void anAssetThatStatesAFactConcernsAMeasureWhateverItsParties() {
        assertThat(on("when: critical_system")
                        .concerns(
                                asset(Map.of("critical_system", "yes")),
                                Identification.none(""),
                                Set.of(),
                                PartyFacts.NONE))
                .isTrue();
    }

    @Test
    void asksForWhatItsClassesTest() {
        Interest interest = on("counterparty: {lists: [us-sdn, us-ssi], ownership: {threshold: 50}}");

        assertThat(interest.measure().id()).isEqualTo("example");
        assertThat(interest.lists()).containsExactly("us-sdn", "us-ssi");
        assertThat(interest.byParties()).isTrue();
        assertThat(interest.concerns(Set.of("listed"))).isTrue();
        assertThat(interest.concerns(Set.of("owned_by"))).isTrue();
        assertThat(on("dates: [{fact: acquired_at, is: before, time: {printed: d, date: 2024-01-01, zone: UTC}}]")
                        .concerns(Set.of("acquired_at")))
                .isTrue();
    }

    private static Interest on(String terms) {
        return new Interest(RulePacks.reader().read("example.yaml", """
                id: example
                version: "1"
                title: An invented measure on facts
                authority: Example Works
                force: TRANSACTION_BAN
                recorded-at: 2024-01-01T00:00:00Z
                citations:
                  - {id: a, text: "1 XX 2", mark: S, source: invented}
                subject:
                  - id: things
                    %s
                phases:
                  - id: one
                    title: stops
                    effective: {printed: "1 May 2024", date: 2024-05-01, zone: UTC}
                    prohibits:
                      - {acts: [USE], addressee: USER, citation: a}
                """.formatted(terms)));
    }

    private static Identification orElse(String vendor, String also) {
        return new Identification(Identification.Decision.REVIEW, vendor, "", "", 0.6, "", "", Set.of(also));
    }

    private static Interest of(String id) {
        return new Interest(RulePacks.reader().read(id + ".yaml", RulePacks.pack(id)));
    }

    private static Identification match(String vendor) {
        return new Identification(Identification.Decision.MATCH, vendor, "", "", 1, "", "");
    }

    private static Asset asset(Map<String, String> extras) {
        return new Asset(
                new AssetKey("U", "s", AssetKind.CONTRACT, "A"),
                ProductName.of("", ""),
                Map.of(),
                extras,
                new AssetOrigin("", "f", "", 2));
    }

    private static BusinessUnit unit(Map<String, String> facts) {
        return new BusinessUnit(
                "U", "Unit", "", "", "", "", "", null, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, "", "", facts);
    }
}

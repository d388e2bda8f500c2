package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.party.lookup.PartyFacts;
import org.winddown.rules.time.Moment;

class FactCollectorTest {

    private static final Catalogue CATALOGUE = Catalogues.shipped();
    private static final Measure LISTS =
            RulePacks.reader().read("every-part.yaml", RulePacks.resource("/packs/every-part.yaml"));
    private static final Moment SINCE = Moment.parse("2024-03-01").orElseThrow();
    private static final PartyFacts HIT = new PartyFacts(
            Map.of(
                    PartyFacts.LISTED,
                    List.of("us-sdn"),
                    PartyFacts.LISTED_SINCE,
                    SINCE,
                    PartyFacts.SIGNATORY_BLOCKED,
                    true),
            Map.of(PartyFacts.LISTED, "supplier Acme is on us-sdn", PartyFacts.OWNED_BY, "may be owned"),
            true);

    @Test
    void looksAtNoMoreThanTheMeasuresAsk() {
        Map<String, String> cells = Map.of("listed", "us-sdn", "waiver", "none", "model_year", "2027", "colour", "red");

        assertThat(facts(cells, PartyFacts.NONE).values())
                .containsEntry("listed", List.of("us-sdn"))
                .containsEntry("model_year", 2027L)
                .doesNotContainKeys("waiver", "colour");
    }

    @Test
    void readsTheFactsOfAUnitFromTheUnitAlone() {
        Map<String, Object> values = facts(Map.of("us_person", "no", "country", "DE"), PartyFacts.NONE)
                .values();

        assertThat(values).containsEntry("us_person", true).containsEntry("country", "US");
    }

    @Test
    void takesWhatWasLookedUpWhereTheAssetSaysNothing() {
        Facts facts = facts(Map.of(), HIT);

        assertThat(facts.values())
                .containsEntry("listed", List.of("us-sdn"))
                .containsEntry("listed_since", SINCE)
                .as("no measure asks who signs")
                .doesNotContainKey("signatory_blocked");
        assertThat(facts.reasons())
                .containsEntry("listed", "supplier Acme is on us-sdn")
                .containsEntry("owned_by", "may be owned")
                .containsEntry("us_person", "organised in the US, foreign branches included");
    }

    @Test
    void whatTheAssetStatesStandsAndSaysSo() {
        Facts facts = facts(Map.of("listed", "none", "owned_by", "us-sdn:50"), HIT);

        assertThat(facts.values())
                .containsEntry("listed", List.of())
                .as("the day of a listing that does not count")
                .doesNotContainKey("listed_since");
        assertThat(facts.reasons())
                .containsEntry("listed", "stated for this asset; the lists say: supplier Acme is on us-sdn")
                .containsEntry("owned_by", "stated for this asset; the lists say: may be owned");
    }

    @Test
    void whatBothSayRestsOnTheLists() {
        Facts facts = facts(Map.of("listed", "us-sdn"), HIT);

        assertThat(facts.values()).containsEntry("listed", List.of("us-sdn")).containsEntry("listed_since", SINCE);
        assertThat(facts.reasons()).containsEntry("listed", "supplier Acme is on us-sdn");
    }

    @Test
    void aCounterpartyIsTheMakerUnlessItIsSomebodyElse() {
        assertThat(fromMaker("Kaspersky Lab", "")).isTrue();
        assertThat(fromMaker("", "")).isTrue();
        assertThat(fromMaker("Kaspersky Lab", "Reseller 7")).isFalse();
        assertThat(fromMaker("Kaspersky Lab", "Huawei")).isFalse();
        assertThat(fromMaker("Reseller 7", "Kaspersky Labs GmbH")).isTrue();
    }

    @Test
    void sharesAProfileOnlyAmongAssetsThatAreTakenForTheSame() {
        FactProfiles profiles = new FactProfiles(new FactCollector(CATALOGUE, List.of(LISTS)));
        Asset asset = asset("Maker", "", Map.of());

        assertThat(List.of(
                        profile(profiles, asset, identified(Identification.Decision.MATCH, "kaspersky", Set.of()), HIT),
                        profile(
                                profiles,
                                asset,
                                identified(Identification.Decision.REVIEW, "kaspersky", Set.of()),
                                HIT),
                        profile(profiles, asset, identified(Identification.Decision.MATCH, "pango", Set.of()), HIT),
                        profile(
                                profiles,
                                asset,
                                identified(Identification.Decision.MATCH, "kaspersky", Set.of("pango")),
                                HIT),
                        profile(
                                profiles,
                                asset,
                                identified(Identification.Decision.MATCH, "kaspersky", Set.of()),
                                PartyFacts.NONE),
                        profile(
                                profiles,
                                asset,
                                identified(Identification.Decision.MATCH, "kaspersky", Set.of()),
                                HIT)))
                .containsExactly(0, 1, 2, 3, 4, 0);
    }

    @Test
    void anIndexTellsPartiesApart() {
        ScreeningIndex index = new ScreeningIndex(CATALOGUE, List.of(LISTS));
        Asset asset = asset("", "", Map.of());
        Identification product = Identification.none("");

        assertThat(index.profile(asset, unit(), product, List.of(), Set.of(), HIT))
                .isZero();
        assertThat(index.profile(asset, unit(), product, List.of(), Set.of(), PartyFacts.NONE))
                .isEqualTo(1);
        assertThat(index.facts(0).values()).containsKey("listed");
        assertThat(index.facts(1).values()).doesNotContainKey("listed");
    }

    private static int profile(FactProfiles profiles, Asset asset, Identification product, PartyFacts parties) {
        return profiles.of(asset, unit(), product, List.of(), Set.of(), parties);
    }

    private static Identification identified(Identification.Decision decision, String vendor, Set<String> also) {
        return new Identification(decision, vendor, "vpn", "", 0.9, "", "", also);
    }

    private static boolean fromMaker(String vendor, String supplier) {
        Asset asset = asset(vendor, supplier, Map.of());
        Object known = collect(asset, identified(Identification.Decision.MATCH, "kaspersky", Set.of()), PartyFacts.NONE)
                .values()
                .get("counterparty_is_maker");
        return Boolean.TRUE.equals(known);
    }

    private static Facts facts(Map<String, String> cells, PartyFacts parties) {
        return collect(asset("", "", cells), Identification.none(""), parties);
    }

    private static Facts collect(Asset asset, Identification product, PartyFacts parties) {
        return new FactCollector(CATALOGUE, List.of(LISTS)).facts(asset, unit(), product, List.of(), Set.of(), parties);
    }

    private static Asset asset(String vendor, String supplier, Map<String, String> cells) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Map<String, String> extras = new TreeMap<>();
        cells.forEach((column, text) -> Field.ofColumn(column)
                .ifPresentOrElse(field -> fields.put(field, text), () -> extras.put(column, text)));
        fields.put(Field.SUPPLIER, supplier);
        return new Asset(
                new AssetKey("U", "s", AssetKind.CONTRACT, "A"),
                ProductName.of(vendor, ""),
                fields,
                extras,
                new AssetOrigin("", "f", "", 2));
    }

    private static BusinessUnit unit() {
        return new BusinessUnit(
                "U",
                "Unit",
                "",
                "",
                "US",
                "",
                "US",
                ZoneId.of("America/New_York"),
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                "",
                "",
                Map.of());
    }
}

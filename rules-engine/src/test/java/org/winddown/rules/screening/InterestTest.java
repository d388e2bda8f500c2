package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

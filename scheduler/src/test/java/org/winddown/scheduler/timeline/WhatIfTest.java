package org.winddown.scheduler.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
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
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.time.Moment;

class WhatIfTest {

    private static final Measure SEMICONDUCTORS = RulePacks.shipped().stream()
            .filter(measure -> measure.id().equals("us-ndaa-5949"))
            .findFirst()
            .orElseThrow();
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2029-01-01T00:00:00Z");

    private final AssetsByFacts profiles = new AssetsByFacts();
    private final Map<Facts, Integer> numbers = new HashMap<>();

    @Test
    void tellsWhatRestsOnAProposalBesideTheLawAsItStands() {
        add("AGY", "D-1", facts("2028-03-01", false));

        assertThat(headlines(WhatIf.changes(List.of(SEMICONDUCTORS), NOW, LATER)))
                .containsExactly(
                        "2027-12-23T05:00:00Z REVIEW, worst case WINDING_DOWN > REVIEW, worst case BARRED",
                        "2027-12-23T05:00:00Z WINDING_DOWN > BARRED if adopted",
                        "2028-03-01T05:00:00Z REVIEW, worst case BARRED > REVIEW, worst case PROHIBITED",
                        "2028-03-01T05:00:00Z BARRED > PROHIBITED if adopted");
    }

    @Test
    void doesNotTellTwiceWhatComesWithAndWithoutTheProposal() {
        add("AGY", "D-1", facts("2028-03-01", true));

        assertThat(headlines(WhatIf.difference(List.of(SEMICONDUCTORS), NOW, LATER)))
                .containsExactly("2028-03-01T05:00:00Z WINDING_DOWN > PROHIBITED");
    }

    @Test
    void followsEachDistinctSetOfFactsOnceAndSortsItsAssets() {
        for (int asset = 5; asset > 0; asset--) {
            add(asset % 2 == 0 ? "AGY" : "BUR", "D-" + asset, facts("2028-03-01", true));
        }
        add("AGY", "D-6", facts("2028-03-02", true));
        WhatIf asked = WhatIf.changes(List.of(SEMICONDUCTORS), NOW, LATER);

        Map<String, List<SharedChange>> byUnit = asked.byUnit(profiles);

        assertThat(byUnit.keySet()).containsExactly("AGY", "BUR");
        assertThat(byUnit.getOrDefault("BUR", List.of()).get(0).assets())
                .extracting(AssetKey::assetId)
                .containsExactly("D-1", "D-3", "D-5");
        assertThat(asked.profiles()).isEqualTo(2);
    }

    private List<String> headlines(WhatIf asked) {
        return asked.byUnit(profiles).values().stream()
                .flatMap(List::stream)
                .filter(shared -> shared.change().act() == null)
                .map(shared -> shared.change().at() + " " + shared.change().before() + " > "
                        + shared.change().after() + (shared.proposed() ? " if adopted" : ""))
                .toList();
    }

    private void add(String unit, String id, Facts facts) {
        Asset asset = new Asset(
                new AssetKey(unit, "sam", AssetKind.DEVICE, id),
                new ProductName("CXMT", "DDR5 module", "", "", "", "", ""),
                Map.of(),
                Map.of(),
                new AssetOrigin("", "sam.csv", "", 2));
        profiles.see(
                unit(unit),
                asset,
                List.of(SEMICONDUCTORS),
                numbers.computeIfAbsent(facts, each -> numbers.size()),
                facts);
    }

    private static BusinessUnit unit(String code) {
        return new BusinessUnit(
                code, code, "", "", "", "", "", null, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, "", "", Map.of());
    }

    private static Facts facts(String signed, boolean critical) {
        return new Facts(
                AssetKind.DEVICE,
                Identification.Decision.MATCH,
                "cxmt",
                "memory-chip",
                Set.of(),
                ZoneId.of("America/New_York"),
                Map.of(
                        "vendor",
                        "cxmt",
                        "family",
                        "memory-chip",
                        "kind",
                        "DEVICE",
                        "federal_agency",
                        true,
                        "federal_contractor",
                        false,
                        "critical_system",
                        critical,
                        "signed_at",
                        Moment.parse(signed).orElseThrow()),
                Map.of(),
                List.of());
    }
}

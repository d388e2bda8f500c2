package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.ClearReason;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;

class CoveragesTest {

    private static final Coverage COVERED =
            new Coverage(Set.of("banned"), Set.of(), false, ClearReason.BEFORE_PHASE, 0, List.of());

    private final Coverages coverages = new Coverages(measure("us-icts-kaspersky-2024"));

    @Test
    void remembersByTheFactsThatCoverAndReachDependOn() {
        coverages.keep(key(facts("endpoint-security", Map.of("country", "US", "purpose", "resale"))), COVERED);

        assertThat(coverages.find(key(facts("endpoint-security", Map.of("country", "US", "purpose", "internal")))))
                .as("what an asset is for bears on acts, not on cover or reach")
                .isSameAs(COVERED);
        assertThat(coverages.find(key(facts("endpoint-security", Map.of("country", "DE")))))
                .isNull();
        assertThat(coverages.find(key(facts("endpoint-security", Map.of())))).isNull();
        assertThat(coverages.find(key(facts("security-training", Map.of("country", "US")))))
                .isNull();
    }

    @Test
    void tellsApartWhetherAPartyWasLookedUp() {
        Coverages listed = new Coverages(measure("us-ofac-sdn"));
        Coverages.Key onTheList = Objects.requireNonNull(listed.key(facts("", Map.of("listed", List.of("us-sdn")))));
        listed.keep(onTheList, COVERED);

        assertThat(listed.find(onTheList)).isSameAs(COVERED);
        assertThat(listed.find(Objects.requireNonNull(listed.key(facts("", Map.of("listed", List.of()))))))
                .isNull();
        assertThat(listed.find(Objects.requireNonNull(
                        listed.key(facts("", Map.of("listed", List.of("us-sdn"), "owned_by", List.of()))))))
                .isNull();
    }

    @Test
    void remembersNothingWhereCoverOrReachAsksForDates() {
        Measure dated = RulePacks.reader().read("every-part.yaml", RulePacks.resource("/packs/every-part.yaml"));

        assertThat(new Coverages(dated).key(facts("vpn", Map.of()))).isNull();
    }

    @Test
    void keysOfOneHashAreNotTheSame() {
        Coverages.Key one = new Coverages.Key(new Object[] {"Aa"});
        Coverages.Key other = new Coverages.Key(new Object[] {"BB"});

        assertThat(one).hasSameHashCodeAs(other).isNotEqualTo(other).isNotEqualTo("Aa");
        assertThat(one).isEqualTo(new Coverages.Key(new Object[] {"Aa"}));
        assertThat(one.hashCode()).isNotZero();
    }

    private Coverages.Key key(Facts of) {
        return Objects.requireNonNull(coverages.key(of));
    }

    private static Measure measure(String id) {
        return RulePacks.reader().read(id + ".yaml", RulePacks.pack(id));
    }

    private static Facts facts(String family, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("kind", "LICENCE");
        return new Facts(
                AssetKind.LICENCE,
                Identification.Decision.MATCH,
                "kaspersky",
                family,
                Set.of(),
                null,
                values,
                Map.of(),
                List.of());
    }
}

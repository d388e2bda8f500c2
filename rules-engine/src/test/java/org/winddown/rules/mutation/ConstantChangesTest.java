package org.winddown.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.winddown.rules.mutation.ConstantChanges.Change;

class ConstantChangesTest {

    @Test
    void leavesOutEachConstantOfAList() {
        assertThat(ConstantChanges.of("kind in [\"DEVICE\", 'COMPONENT', \"LICENCE\"] && us_person"))
                .containsExactly(
                        new Change("kind without DEVICE", "kind in ['COMPONENT', \"LICENCE\"] && us_person"),
                        new Change("kind without COMPONENT", "kind in [\"DEVICE\", \"LICENCE\"] && us_person"),
                        new Change("kind without LICENCE", "kind in [\"DEVICE\", 'COMPONENT'] && us_person"));
    }

    @Test
    void leavesOutEachOptionOfAReadingAndEachNumber() {
        assertThat(ConstantChanges.of("reading(\"r-1\") in [\"yes\", \"no\"] || model_year in [ 2027, 2028 ]"))
                .extracting(Change::name)
                .containsExactly(
                        "r-1 without yes", "r-1 without no", "model_year without 2027", "model_year without 2028");
    }

    @Test
    void turnsEachComparisonOfAFactRound() {
        assertThat(ConstantChanges.of("(given(country) && country == \"US\") || made_in!='CN'"))
                .containsExactly(
                        new Change("country == US flipped", "(given(country) && country != \"US\") || made_in!='CN'"),
                        new Change("made_in != CN flipped", "(given(country) && country == \"US\") || made_in=='CN'"));
    }

    @Test
    void leavesAloneAListOfOneAndWhatIsChangedElsewhere() {
        assertThat(
                        ConstantChanges.of(
                                "kind in [\"DEVICE\"] && \"us-sdn\" in listed && reading(\"r\") == \"yes\" && model_year >= 2027"))
                .isEmpty();
    }
}

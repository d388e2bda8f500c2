package org.winddown.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.winddown.portal.FakeNights;
import org.winddown.portal.Night;
import org.winddown.portal.Role;

class ViewerTest {

    private final Night night = new FakeNights().latest(1).get(0);

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "COMPLIANCE_OFFICER", "AUDITOR"})
    void letsTheCentralRolesSeeEverything(Role role) {
        Viewer viewer = new Viewer("anna", role, Set.of(), 1);

        assertThat(viewer.visible(night)).contains(night);
        assertThat(viewer.seesEnterprise()).isTrue();
        assertThat(viewer.sees("NYC")).isTrue();
        assertThat(viewer.sees("")).isFalse();
    }

    @Test
    void cutsARunDownToTheUnitsOfAnAssetManager() {
        Viewer viewer = new Viewer("anna", Role.ASSET_MANAGER, Set.of("NYC"), 1);

        Night mine = viewer.visible(night).orElseThrow();

        assertThat(mine.units()).extracting(Night.UnitCounts::unit).containsExactly("NYC");
        assertThat(mine.reports()).extracting(Night.Report::unit).containsExactly("NYC", "NYC");
        assertThat(mine.runId()).isEqualTo(night.runId());
        assertThat(viewer.sees("BER")).isFalse();
        assertThat(viewer.sees("")).isFalse();
        assertThat(viewer.seesEnterprise()).isFalse();
    }

    @Test
    void hidesARunThatScreenedNoneOfTheViewersUnits() {
        assertThat(new Viewer("anna", Role.ASSET_MANAGER, Set.of("OSL"), 1).visible(night))
                .isEmpty();
    }
}

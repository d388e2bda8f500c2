package org.winddown.scheduler.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.plan.VolumeGuard;
import org.winddown.ingest.plan.VolumeLimits;

class VolumePropertiesTest {

    @TempDir
    private Path home;

    private VolumeGuard guard(String yaml) throws IOException {
        return VolumeProperties.of(Files.writeString(home.resolve("application.yml"), yaml))
                .guard();
    }

    @Test
    void isTheUsualGuardUnlessSet() {
        assertThat(VolumeProperties.of(home.resolve("application.yml")).guard()).isEqualTo(VolumeGuard.USUAL);
    }

    @Test
    void readsLimitsForAllSourcesAndForSingleOnes() throws IOException {
        VolumeGuard guard = guard("""
                winddown.volume:
                  share: 0.1
                  history: 30
                  sources:
                    - {source: agents, share: 0.5}
                    - {source: agents, unit: NYC, fewest: 100, history: 0, deviations: 2.5}
                """);

        assertThat(guard.limits("BER", "cmdb")).isEqualTo(new VolumeLimits(0.1, 10, 30, 3));
        assertThat(guard.limits("BER", "agents")).isEqualTo(new VolumeLimits(0.5, 10, 30, 3));
        assertThat(guard.limits("NYC", "agents")).isEqualTo(new VolumeLimits(0.1, 100, 0, 2.5));
    }

    @Test
    void refusesWhatIsNoLimit() {
        assertThatThrownBy(() -> guard("winddown.volume.share: 20"))
                .rootCause()
                .hasMessage("winddown.volume.share is 20.0, which is no share. Write a number from 0 (hold whatever"
                        + " retires an asset) to 1 (never).");
        assertThatThrownBy(() -> guard("winddown.volume.history: 2000"))
                .rootCause()
                .hasMessage("winddown.volume.history is 2000. Write a number of inventories from 5 to 1000, or 0 for"
                        + " no control limits.");
        assertThatThrownBy(() -> guard("winddown.volume.sources: [{source: a, unit: NYC, fewest: -1}]"))
                .hasMessage("winddown.volume.sources, NYC/a.fewest is -1. Write 0 or more.");
        assertThatThrownBy(() -> guard("winddown.volume.sources: [{source: a}, {source: a, share: 1}]"))
                .hasMessage("winddown.volume.sources names a twice. Keep one of the entries.");
        assertThatThrownBy(() -> guard("winddown.volume.sources: [{unit: NYC}]"))
                .rootCause()
                .hasMessage("winddown.volume.sources has an entry without a source. Write source: NAME.");
        assertThatThrownBy(() -> guard("winddown.volume.shares: 1"))
                .hasRootCauseMessage("The elements" + " [winddown.volume.shares] were left unbound.");
    }
}

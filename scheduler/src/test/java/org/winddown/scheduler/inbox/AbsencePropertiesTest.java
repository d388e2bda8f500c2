package org.winddown.scheduler.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.absence.AbsencePolicy;
import org.winddown.ingest.absence.AbsenceRule;

class AbsencePropertiesTest {

    @TempDir
    private Path home;

    private AbsencePolicy policy(String yaml) throws IOException {
        return AbsenceProperties.of(Files.writeString(home.resolve("application.yml"), yaml))
                .policy();
    }

    @Test
    void isTheUsualRuleUnlessSet() {
        assertThat(AbsenceProperties.of(home.resolve("application.yml")).policy())
                .isEqualTo(AbsencePolicy.USUAL);
    }

    @Test
    void readsRulesForAllSourcesAndForSingleOnes() throws IOException {
        AbsencePolicy policy = policy("""
                winddown.absence:
                  silent-after: 5
                  sources:
                    - {source: purchases, removed-after: 1}
                    - {source: purchases, unit: NYC, silent-after: 2, silent-after-days: 100}
                """);

        assertThat(policy.of("BER", "cmdb")).isEqualTo(new AbsenceRule(5, 30, 0));
        assertThat(policy.of("BER", "purchases")).isEqualTo(new AbsenceRule(5, 30, 1));
        assertThat(policy.of("NYC", "purchases")).isEqualTo(new AbsenceRule(2, 100, 0));
    }

    @Test
    void refusesWhatIsNoRule() {
        assertThatThrownBy(() -> policy("winddown.absence.silent-after: 0"))
                .rootCause()
                .hasMessage("winddown.absence.silent-after is 0. Write 1 or more.");
        assertThatThrownBy(() -> policy("winddown.absence.sources: [{source: a, unit: NYC, removed-after: -1}]"))
                .hasMessage("winddown.absence.sources, NYC/a.removed-after is -1. Write a number of inventories, or 0"
                        + " for never.");
        assertThatThrownBy(() -> policy("winddown.absence.sources: [{source: a}, {source: a, removed-after: 1}]"))
                .hasMessage("winddown.absence.sources names a twice. Keep one of the entries.");
        assertThatThrownBy(() -> policy("winddown.absence.sources: [{unit: NYC}]"))
                .rootCause()
                .hasMessage("winddown.absence.sources has an entry without a source. Write source: NAME.");
    }
}

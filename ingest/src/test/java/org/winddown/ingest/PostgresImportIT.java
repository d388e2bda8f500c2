package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.winddown.ingest.store.RunLock;

class PostgresImportIT extends ImportSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }

    @Test
    void letsOneOfSeveralProcessesRunAnImport() {
        DataSource shared = database().create(home);
        RunLock here = new RunLock(shared::getConnection, Duration.ofMillis(200));
        RunLock there = new RunLock(shared::getConnection, Duration.ofMillis(200));
        String id = "f".repeat(64);

        Optional<Optional<String>> both = here.whileHeld(id, () -> there.whileHeld(id, () -> "two at a time"));

        assertThat(both).contains(Optional.empty());
        assertThat(there.whileHeld(id, () -> "after the other")).contains("after the other");
    }
}

package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private ConsoleProgress progress(boolean terminal, Map<String, String> environment) {
        return new ConsoleProgress(new Console(new PrintWriter(out), new PrintWriter(err), terminal), environment);
    }

    @Test
    void saysNothingWhereNobodyWatches() {
        ConsoleProgress progress = progress(false, Map.of("WINDDOWN_PROGRESS", "bar"));

        progress.rows("stage", 1_000);
        progress.rows("seal", 1_000);
        progress.done();

        assertThat(err).hasToString("");
    }

    @Test
    void printsEveryStepForAScript() {
        ConsoleProgress progress = progress(true, Map.of("WINDDOWN_PROGRESS", "plain"));

        progress.rows("stage", 1_000);
        progress.rows("stage", 2_000);
        progress.rows("seal", 2_000);

        assertThat(err.toString().lines()).containsExactly("stage: 1000 rows", "stage: 2000 rows", "seal: 2000 rows");
        assertThat(out).hasToString("");
    }
}

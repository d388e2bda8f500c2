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

    private static void run(ConsoleProgress progress) {
        for (int rows = 1_000; rows <= 12_000; rows += 1_000) {
            progress.rows("stage", rows);
        }
        progress.rows("seal", 10_000);
    }

    @Test
    void saysNothingWhereNobodyWatches() {
        run(progress(false, Map.of()));

        assertThat(err).hasToString("");
    }

    @Test
    void rewritesOneLineOfATerminal() {
        run(progress(true, Map.of("WINDDOWN_PROGRESS", "bar")));

        assertThat(err).hasToString("\rstage: 10000 rows\u001b[K");
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

package org.winddown.scheduler.cli;

import java.util.Map;
import org.winddown.ingest.ImportProgress;

/**
 * Shows rows and phase on one line of a terminal; says nothing where nobody watches, unless the environment has
 * {@code WINDDOWN_PROGRESS=plain}: then each step is a line of its own on standard error, for scripts.
 */
final class ConsoleProgress implements ImportProgress {

    private static final long EVERY = 10_000;

    private final Console console;
    private final boolean plain;
    private long shown;

    ConsoleProgress(Console console) {
        this(console, System.getenv());
    }

    ConsoleProgress(Console console, Map<String, String> environment) {
        this.console = console;
        this.plain = "plain".equals(environment.get("WINDDOWN_PROGRESS"));
    }

    @Override
    public void rows(String phase, long rows) {
        if (plain) {
            console.err().println(phase + ": " + rows + " rows");
            console.err().flush();
            return;
        }
        if (!console.terminal() || (rows >= shown && rows - shown < EVERY)) {
            return;
        }
        shown = rows;
        console.err().print("\r" + phase + ": " + rows + " rows\u001b[K");
        console.err().flush();
    }
}

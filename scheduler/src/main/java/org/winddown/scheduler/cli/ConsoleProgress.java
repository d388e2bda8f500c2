package org.winddown.scheduler.cli;

import org.winddown.ingest.ImportProgress;

/** Shows rows and phase on one line of a terminal; says nothing where nobody watches. */
final class ConsoleProgress implements ImportProgress {

    private static final long EVERY = 10_000;

    private final Console console;
    private long shown;

    ConsoleProgress(Console console) {
        this.console = console;
    }

    @Override
    public void rows(String phase, long rows) {
        if (!console.terminal() || (rows >= shown && rows - shown < EVERY)) {
            return;
        }
        shown = rows;
        console.err().print("\r" + phase + ": " + rows + " rows\u001b[K");
        console.err().flush();
    }
}

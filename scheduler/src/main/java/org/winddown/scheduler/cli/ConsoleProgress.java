package org.winddown.scheduler.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.winddown.ingest.ImportProgress;
import org.winddown.scheduler.clock.SystemTime;

/**
 * Shows phase, rows and rows a second on one line of a terminal; says nothing where nobody watches, unless the
 * environment has {@code WINDDOWN_PROGRESS=plain}: then each step is a line of its own on standard error, for scripts.
 */
final class ConsoleProgress implements ImportProgress {

    private static final Duration EVERY = Duration.ofMillis(200);

    private final Console console;
    private final boolean plain;
    private final Clock clock = SystemTime.clock();
    private String phase = "";
    private Instant since = Instant.EPOCH;
    private Instant shown = Instant.EPOCH;
    private long before;

    ConsoleProgress(Console console) {
        this(console, System.getenv());
    }

    ConsoleProgress(Console console, Map<String, String> environment) {
        this.console = console;
        this.plain = "plain".equals(environment.get("WINDDOWN_PROGRESS"));
    }

    @Override
    public void rows(String name, long rows) {
        if (plain) {
            console.err().println(name + ": " + rows + " rows");
            console.err().flush();
            return;
        }
        if (!console.terminal()) {
            return;
        }
        Instant now = clock.instant();
        if (!name.equals(phase) || rows < before) {
            phase = name;
            since = now;
        } else if (Duration.between(shown, now).compareTo(EVERY) < 0) {
            return;
        }
        before = rows;
        shown = now;
        long millis = Duration.between(since, now).toMillis();
        String speed = millis < 500 ? "" : String.format(Locale.ROOT, ", %,d/s", rows * 1_000 / millis);
        console.err().print("\r" + name + ": " + String.format(Locale.ROOT, "%,d", rows) + speed + "\u001b[K");
        console.err().flush();
    }

    /** Takes the line away. */
    void done() {
        if (console.terminal() && !phase.isEmpty()) {
            console.err().print("\r\u001b[K");
            console.err().flush();
        }
    }
}

package org.winddown.scheduler.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.winddown.scheduler.clock.SystemTime;
import picocli.CommandLine.Option;

/** For which instant, and with which knowledge, a question about the stored inventory is answered. */
final class NowOptions {

    private final Instant now = SystemTime.clock().instant();

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "The inventory, judged for this instant; default: now.")
    private @Nullable Instant asOf;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "Only law and decisions known then; default: now.")
    private @Nullable Instant knownAt;

    Instant now() {
        return now;
    }

    Instant asOf() {
        return asOf == null ? now : asOf;
    }

    Instant knownAt() {
        return knownAt == null ? now : knownAt;
    }
}

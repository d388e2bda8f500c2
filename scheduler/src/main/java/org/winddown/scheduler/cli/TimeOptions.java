package org.winddown.scheduler.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.winddown.scheduler.clock.SystemTime;
import picocli.CommandLine.Option;

/** For which instant, and with which knowledge, a night judges. */
final class TimeOptions {

    private final Instant now = SystemTime.clock().instant().truncatedTo(ChronoUnit.SECONDS);

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "Instant to judge for; default: now.")
    private @Nullable Instant asOf;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "Only law and decisions known then; default: the instant of --as-of.")
    private @Nullable Instant knownAt;

    Instant now() {
        return now;
    }

    Instant asOf() {
        return asOf == null ? now : asOf;
    }

    Instant knownAt() {
        return knownAt == null ? asOf() : knownAt;
    }
}

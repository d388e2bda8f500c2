package org.winddown.scheduler.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.winddown.scheduler.clock.SystemTime;
import picocli.CommandLine.Option;

/** For which instant, and with which knowledge, a night judges; its {@code now} is a whole second. */
final class TimeOptions extends AsOfOption {

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "Only law and decisions known then; default: the instant of --as-of.")
    private @Nullable Instant knownAt;

    TimeOptions() {
        super(SystemTime.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    }

    Instant knownAt() {
        return knownAt == null ? asOf() : knownAt;
    }
}

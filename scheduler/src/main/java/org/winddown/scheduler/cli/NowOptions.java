package org.winddown.scheduler.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.winddown.scheduler.clock.SystemTime;
import picocli.CommandLine.Option;

/** For which instant, and with which knowledge, a question about the stored inventory is answered. */
final class NowOptions extends AsOfOption {

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "Only law and decisions known then; default: now.")
    private @Nullable Instant knownAt;

    NowOptions() {
        super(SystemTime.clock().instant());
    }

    Instant knownAt() {
        return knownAt == null ? now() : knownAt;
    }
}

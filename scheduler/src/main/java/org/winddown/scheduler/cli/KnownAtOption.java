package org.winddown.scheduler.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.winddown.scheduler.clock.SystemTime;
import picocli.CommandLine.Option;

/** With which knowledge a register is read. */
final class KnownAtOption {

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "Only what was recorded then; default: now.")
    private @Nullable Instant knownAt;

    Instant knownAt() {
        return knownAt == null ? SystemTime.clock().instant() : knownAt;
    }
}

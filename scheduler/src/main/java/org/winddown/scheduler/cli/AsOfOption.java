package org.winddown.scheduler.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For which instant the stored inventory is judged. */
class AsOfOption {

    private final Instant now;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "The inventory, judged for this instant; default: now.")
    private @Nullable Instant asOf;

    AsOfOption(Instant now) {
        this.now = now;
    }

    final Instant now() {
        return now;
    }

    final Instant asOf() {
        return asOf == null ? now : asOf;
    }
}

package org.winddown.scheduler.night;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a night is to do.
 *
 * @param inbox folder to import from; empty to screen what is stored
 * @param asOf the instant the verdicts are for
 * @param knownAt law and judgements are taken as known at this instant
 * @param units codes of the units to screen and report; empty for all
 * @param now the time of the run, kept with what it stores
 */
public record NightRequest(Optional<Path> inbox, Instant asOf, Instant knownAt, Set<String> units, Instant now) {

    public NightRequest {
        units = Set.copyOf(units);
    }
}

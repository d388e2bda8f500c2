package org.winddown.rules.pack;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * One step of a measure with its own effective instant.
 *
 * @param id id within the pack
 * @param title what ends then, for people
 * @param printed the instant as the source prints it
 * @param local the same as local date-time
 * @param zone the zone the source names, resolved
 * @param prohibits what it forbids, from the instant on, the instant included
 */
public record Phase(
        String id, String title, String printed, LocalDateTime local, ZoneId zone, List<Prohibition> prohibits) {

    /** The first prohibited instant. */
    public Instant effectiveAt() {
        return local.atZone(zone).toInstant();
    }
}

package org.winddown.benchmarks.rules;

import java.time.Instant;

/** The instants of the measure, in seconds since 1970, as the Drools rules speak of them. */
public final class Phases {

    /** 20 July 2024, 00:00 in New York: no new agreements. */
    public static final long FIRST = Instant.parse("2024-07-20T04:00:00Z").getEpochSecond();

    /** 29 September 2024, 00:00 in New York: no updates, no resale, no integration. */
    public static final long SECOND = Instant.parse("2024-09-29T04:00:00Z").getEpochSecond();

    private Phases() {}
}

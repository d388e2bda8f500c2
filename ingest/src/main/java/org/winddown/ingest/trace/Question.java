package org.winddown.ingest.trace;

import java.time.Instant;

/**
 * What is asked for.
 *
 * @param unit code of the unit; empty for all
 * @param source name of the source; empty for all
 * @param field the only column of the template, or further column, that is of interest; empty for all
 * @param asOf later inventories are left out
 * @param knownAt what was recorded later is left out
 */
public record Question(String assetId, String unit, String source, String field, Instant asOf, Instant knownAt) {}

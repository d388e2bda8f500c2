package org.winddown.ingest.list;

/**
 * What a load led to.
 *
 * @param version the version that is now the last one
 * @param unchanged whether the same bytes were the last version already, so that nothing was written
 */
public record ListLoad(ListVersion version, boolean unchanged) {}

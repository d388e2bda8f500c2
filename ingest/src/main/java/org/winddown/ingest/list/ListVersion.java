package org.winddown.ingest.list;

import java.time.Instant;

/**
 * One version of a restricted-party list, as loaded; never changed afterwards.
 *
 * @param list name of the list, for example {@code us-ofac-sdn}
 * @param number 1 for the first version of the list
 * @param publishedAt from when on it was known: as told at the load, else the date in the file at 00:00 UTC, else the
 *     instant of the load
 * @param loadedAt when it was loaded
 * @param format what was read, for example {@code OFAC CSV}
 * @param sha256 SHA-256 over the names and hashes of its files
 * @param files names and SHA-256 of its files, as {@code sdn.csv 03d4…}, one a line
 * @param entries how many parties it lists
 * @param names how many names they have
 * @param added entries that the version before did not have
 * @param removed entries of the version before that it no longer has
 * @param changed entries that say something else than in the version before
 * @param notes what a person should know of the files; empty when there is nothing
 */
public record ListVersion(
        String list,
        int number,
        Instant publishedAt,
        Instant loadedAt,
        String format,
        String sha256,
        String files,
        int entries,
        int names,
        int added,
        int removed,
        int changed,
        String notes) {

    /** List and number as one word, {@code us-ofac-sdn#3}. */
    public String label() {
        return list + "#" + number;
    }
}

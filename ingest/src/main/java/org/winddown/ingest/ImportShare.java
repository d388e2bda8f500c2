package org.winddown.ingest;

/** The import of the rows that one unit has in a file with rows of several. */
public record ImportShare(String unit, String importId) {}

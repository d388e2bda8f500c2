package org.winddown.ingest;

/** Told how far an import is; an exception thrown here stops the import after its last committed chunk. */
@FunctionalInterface
public interface ImportProgress {

    /** Tells nobody. */
    ImportProgress SILENT = (phase, rows) -> {};

    /**
     * More rows are done.
     *
     * <p>Rows of {@code stage} are committed when they are told: a process that is killed then goes on after them. Rows
     * of {@code seal} are all committed together at its end; until then they only say how far it is.
     *
     * @param phase {@code stage} or {@code seal}
     * @param rows rows done in this phase, those of an earlier attempt included
     */
    void rows(String phase, long rows);
}

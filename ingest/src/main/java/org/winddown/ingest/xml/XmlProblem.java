package org.winddown.ingest.xml;

import org.winddown.ingest.rows.RefusedFileException;

/** What is said of a document that cannot be read; each kind of file has its own words. */
public interface XmlProblem {

    /** The document declares a type or entities. */
    RefusedFileException declaresType();

    /**
     * The document breaks off or is not well formed.
     *
     * @param line line of the file, the first is 1
     */
    RefusedFileException broken(int line);
}

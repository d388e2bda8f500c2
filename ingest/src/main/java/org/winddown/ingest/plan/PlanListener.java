package org.winddown.ingest.plan;

import java.util.List;
import org.winddown.ingest.mapping.ColumnReading;

/** Is told what an import would do, while a preview is made. */
public interface PlanListener {

    /** How each column of the file is read, in the order of its header; told once, before the changes. */
    void columns(List<ColumnReading> columns);

    /** Whose assets and rejected rows are told next; told only of a file with rows of several units. */
    void unit(String code);

    /** One asset that is added, changed or retired, in key order. */
    void change(RowChange change);

    /** The rejected rows can be read under this id until the method returns; then they are taken back. */
    void rejected(String importId);
}

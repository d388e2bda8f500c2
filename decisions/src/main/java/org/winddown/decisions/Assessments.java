package org.winddown.decisions;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.winddown.decisions.assessment.Assessment;
import org.winddown.decisions.store.AssessmentTable;

/** The independent reviews on record; none is ever changed. Safe for use by several threads. */
public final class Assessments {

    private final AssessmentTable table;

    public Assessments(DataSource dataSource) {
        this.table = new AssessmentTable(dataSource);
    }

    /** Keeps a review. */
    public void keep(Assessment assessment) {
        table.add(assessment);
    }

    /** The reviews recorded at or before an instant, in the order of recording. */
    public List<Assessment> knownAt(Instant knownAt) {
        return table.knownAt(knownAt);
    }
}

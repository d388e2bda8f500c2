package org.winddown.decisions;

import java.util.List;
import javax.sql.DataSource;
import org.winddown.decisions.question.AskedQuestion;
import org.winddown.decisions.store.QuestionTable;

/** The questions that people asked before acting; none is ever changed. Safe for use by several threads. */
public final class Questions {

    private final QuestionTable table;

    public Questions(DataSource dataSource) {
        this.table = new QuestionTable(dataSource);
    }

    /** Keeps a question with its answer. */
    public void keep(AskedQuestion question) {
        table.add(question);
    }

    /** All questions in the order in which they were asked. */
    public List<AskedQuestion> all() {
        return table.all();
    }
}

package org.winddown.decisions.store;

import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.decisions.question.AskedQuestion;

/** The table of asked questions. */
public final class QuestionTable {

    private final JdbcClient client;

    public QuestionTable(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
    }

    /** Adds a row. */
    public void add(AskedQuestion question) {
        client.sql("insert into asked_question (asked_at, asked_by, unit, act_at, known_at, answer, question, detail,"
                        + " law) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Instants.toColumn(question.askedAt().truncatedTo(ChronoUnit.MICROS)),
                        question.askedBy(),
                        question.unit(),
                        Instants.toColumn(question.actAt().truncatedTo(ChronoUnit.MICROS)),
                        Instants.toColumn(question.knownAt().truncatedTo(ChronoUnit.MICROS)),
                        question.answer(),
                        question.question(),
                        question.detail(),
                        question.law())
                .update();
    }

    /** All rows in the order in which they were added. */
    public List<AskedQuestion> all() {
        return client.sql("select * from asked_question order by question_no")
                .query((row, number) -> new AskedQuestion(
                        Instants.of(row, "asked_at"),
                        row.getString("asked_by"),
                        row.getString("unit"),
                        Instants.of(row, "act_at"),
                        Instants.of(row, "known_at"),
                        row.getString("answer"),
                        row.getString("question"),
                        row.getString("detail"),
                        row.getString("law")))
                .list();
    }
}

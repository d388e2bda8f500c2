package org.winddown.reporting.store;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The templates that reports were written with, each once, by its hash. */
public final class TemplateTable {

    private final JdbcClient client;

    public TemplateTable(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
    }

    /** Adds a template; one that is already there is left as it is. */
    public void add(String sha256, String body) {
        client.sql("insert into report_template (sha256, body) values (?, ?) on conflict do nothing")
                .params(sha256, body)
                .update();
    }

    /** The body of a template. */
    public Optional<String> body(String sha256) {
        return client.sql("select body from report_template where sha256 = ?")
                .param(sha256)
                .query(String.class)
                .optional();
    }

    /** The hashes of all templates, in their order. */
    public List<String> hashes() {
        return client.sql("select sha256 from report_template order by sha256")
                .query(String.class)
                .list();
    }
}

package org.winddown.decisions.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the texts of the law: rows are added, never changed or removed. */
public final class LawTextTable {

    private final JdbcClient client;
    private final JdbcTemplate template;

    public LawTextTable(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
        this.template = new JdbcTemplate(dataSource);
    }

    /** Those of some hashes of which there is a row. */
    public Set<String> known(Collection<String> hashes) {
        return new HashSet<>(client.sql("select sha256 from law_text where sha256 in (:hashes)")
                .param("hashes", hashes)
                .query(String.class)
                .list());
    }

    /** Adds texts by their hashes; one that somebody else adds at the same time is left as it is. */
    public void add(Map<String, String> texts) {
        template.batchUpdate(
                "insert into law_text (sha256, body) values (?, ?) on conflict do nothing",
                texts.entrySet().stream()
                        .map(text -> new Object[] {text.getKey(), text.getValue()})
                        .toList());
    }

    /** The text of a row. */
    public Optional<String> text(String sha256) {
        return client.sql("select body from law_text where sha256 = ?")
                .param(sha256)
                .query(String.class)
                .optional();
    }
}

package org.winddown.decisions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.winddown.decisions.store.LawTextTable;
import org.winddown.rules.pack.RulePackReader;

/**
 * The texts that screenings judged by, so that they can judge by them again when the program ships others. Each is kept
 * once, by the SHA-256 of its bytes in UTF-8, and never changed. Safe for use by several threads.
 */
public final class LawTexts {

    private final LawTextTable table;

    public LawTexts(DataSource dataSource) {
        this.table = new LawTextTable(dataSource);
    }

    /** Keeps those texts that are not kept yet. */
    public void keep(Collection<String> texts) {
        Map<String, String> missing = new LinkedHashMap<>();
        texts.forEach(text -> missing.put(RulePackReader.sha256(text), text));
        if (missing.isEmpty()) {
            return;
        }
        missing.keySet().removeAll(table.known(missing.keySet()));
        table.add(missing);
    }

    /**
     * A text.
     *
     * @param sha256 its hash, 64 hexadecimal digits
     * @return empty when it is not kept, or no longer has that hash
     */
    public Optional<String> find(String sha256) {
        return table.text(sha256).filter(text -> RulePackReader.sha256(text).equals(sha256));
    }
}

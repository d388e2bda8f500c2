package org.winddown.ingest.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.winddown.rules.asset.ProductName;

/** The dictionary of product names: every distinct raw name once, with a number. */
public final class ProductTable {

    private static final int AT_ONCE = 500;
    private static final String DIVIDER = "\u001f";

    private final JdbcTemplate jdbc;
    private final StreamedQuery streamed;

    public ProductTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.streamed = new StreamedQuery(dataSource);
    }

    /** Gives every name with its key, in the order of the keys, as they come from the database. */
    public void forEach(BiConsumer<Long, ProductName> names) {
        streamed.forEach("select * from product_name order by product_key", row -> {
            names.accept(
                    row.getLong("product_key"),
                    new ProductName(
                            row.getString("vendor"),
                            row.getString("product"),
                            row.getString("version"),
                            row.getString("sku"),
                            row.getString("file_name"),
                            row.getString("cpe"),
                            row.getString("purl")));
        });
    }

    /** Inserts the names that are not there yet, in one order on every node, and returns the keys of all of them. */
    public Map<ProductName, Long> intern(Collection<ProductName> names) {
        Map<String, ProductName> byHash = new TreeMap<>();
        names.forEach(name -> byHash.put(hash(name), name));
        Map<ProductName, Long> keys = new HashMap<>();
        find(byHash, keys);
        Map<String, ProductName> missing = without(byHash, keys);
        if (!missing.isEmpty()) {
            insert(missing, keys);
            find(without(missing, keys), keys); // which another node has inserted meanwhile
        }
        if (keys.size() != byHash.size()) {
            throw new IllegalStateException((byHash.size() - keys.size()) + " product names have no key.");
        }
        return keys;
    }

    private static Map<String, ProductName> without(Map<String, ProductName> names, Map<ProductName, Long> keys) {
        Map<String, ProductName> rest = new TreeMap<>(names);
        rest.values().removeIf(keys::containsKey);
        return rest;
    }

    private void insert(Map<String, ProductName> names, Map<ProductName, Long> keys) {
        List<String> hashes = List.copyOf(names.keySet());
        for (int from = 0; from < hashes.size(); from += AT_ONCE) {
            insert(hashes.subList(from, Math.min(from + AT_ONCE, hashes.size())), names, keys);
        }
    }

    /** One statement for all: PostgreSQL would answer each one of several before it takes the next. */
    private void insert(List<String> hashes, Map<String, ProductName> names, Map<ProductName, Long> keys) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into product_name (name_hash, vendor, product, version, sku, file_name, cpe, purl) values "
                            + String.join(", ", Collections.nCopies(hashes.size(), "(?, ?, ?, ?, ?, ?, ?, ?)"))
                            + " on conflict do nothing",
                    new String[] {"name_hash", "product_key"})) {
                int column = 1;
                for (String hash : hashes) {
                    for (String text : texts(hash, Objects.requireNonNull(names.get(hash)))) {
                        statement.setString(column++, text);
                    }
                }
                statement.executeUpdate();
                try (ResultSet inserted = statement.getGeneratedKeys()) {
                    while (inserted.next()) {
                        keys.put(names.get(inserted.getString(1)), inserted.getLong(2));
                    }
                }
            }
            return true;
        });
    }

    private void find(Map<String, ProductName> byHash, Map<ProductName, Long> keys) {
        List<String> hashes = List.copyOf(byHash.keySet());
        for (int from = 0; from < hashes.size(); from += AT_ONCE) {
            List<String> some = hashes.subList(from, Math.min(from + AT_ONCE, hashes.size()));
            jdbc.query(
                    "select name_hash, product_key from product_name where name_hash in ("
                            + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                    row -> {
                        keys.put(byHash.get(row.getString(1)), row.getLong(2));
                    },
                    some.toArray());
        }
    }

    private static List<String> texts(String hash, ProductName name) {
        return List.of(
                hash, name.vendor(), name.product(), name.version(), name.sku(), name.file(), name.cpe(), name.purl());
    }

    /** Names without the character that divides them are hashed as they always were. */
    private static String hash(ProductName name) {
        List<String> words = List.of(
                name.vendor(), name.product(), name.version(), name.sku(), name.file(), name.cpe(), name.purl());
        String text = words.stream().anyMatch(word -> word.contains(DIVIDER))
                ? words.stream().map(word -> word.length() + DIVIDER + word).collect(Collectors.joining())
                : String.join(DIVIDER, words);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}

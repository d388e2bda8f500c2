package org.winddown.rules.asset;

import java.util.Map;

/**
 * One inventoried thing as its source described it.
 *
 * @param key identity
 * @param name the raw words that name its product
 * @param fields the canonical cells that are not empty, trimmed, in template order; without those of key and name
 * @param extras columns the template does not know, kept as found, ordered by header
 * @param origin file, sheet and row
 */
public record Asset(
        AssetKey key, ProductName name, Map<Field, String> fields, Map<String, String> extras, AssetOrigin origin) {

    /** The cell of a field, or the empty string. */
    public String text(Field field) {
        return fields.getOrDefault(field, "");
    }
}

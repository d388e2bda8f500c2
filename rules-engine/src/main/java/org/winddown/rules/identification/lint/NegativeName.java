package org.winddown.rules.identification.lint;

import org.winddown.rules.asset.ProductName;

/**
 * A name that the catalogue must not take for a product of a watched maker.
 *
 * @param file the file it stands in
 * @param line the line in that file
 * @param name the name
 */
public record NegativeName(String file, int line, ProductName name) {}

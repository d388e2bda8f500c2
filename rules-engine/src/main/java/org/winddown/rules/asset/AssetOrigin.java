package org.winddown.rules.asset;

/**
 * Where a row came from, so that any report line can be walked back.
 *
 * @param sha256 SHA-256 of the original file, lower-case hexadecimal
 * @param file name of the original file
 * @param sheet name of the sheet, empty for text files
 * @param row row as a person counts it: the header line of a plain CSV file is 1
 */
public record AssetOrigin(String sha256, String file, String sheet, long row) {}

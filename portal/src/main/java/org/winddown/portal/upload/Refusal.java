package org.winddown.portal.upload;

/**
 * Why a file could not be read at all.
 *
 * @param code stable code, for example {@code FILE_IS_PDF}; empty when there is none
 * @param message what is wrong and what to do
 */
public record Refusal(String file, String code, String message) {

    /** Takes a refusal apart that ingest wrote as {@code CODE: message}. */
    static Refusal of(String file, String line) {
        int colon = line.indexOf(": ");
        boolean coded = colon > 0 && line.substring(0, colon).matches("[A-Z0-9_]+");
        return new Refusal(file, coded ? line.substring(0, colon) : "", coded ? line.substring(colon + 2) : line);
    }
}

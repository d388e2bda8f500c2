package org.winddown.reporting.template;

/**
 * What is wrong with a template.
 *
 * @param file name of the file in the folder
 * @param line the line, from 1; 0 for the file as a whole
 * @param message what was found, what was expected, what to do
 */
public record TemplateFault(String file, int line, String message) {

    /** For example {@code template.properties:3: ...}. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + message;
    }
}

package org.winddown.rules.yaml;

/** A file that is not the YAML it should be; the message names file and line. */
public final class YamlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public YamlException(String file, int line, String problem) {
        super(file + ", line " + line + ": " + problem + ".");
    }
}

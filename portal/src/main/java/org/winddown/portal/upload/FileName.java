package org.winddown.portal.upload;

import org.jspecify.annotations.Nullable;

/** The name of a user's file, made fit to print and to store: no folders, no characters that cannot be seen. */
final class FileName {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "upload";

    private FileName() {}

    /**
     * Cleans a name as a browser sent it. {@code C:\temp\q3.csv} and {@code ../../q3.csv} both become {@code q3.csv};
     * control characters, and marks that change the direction of the text, are left out; what is left of no name at all
     * is {@code upload}.
     */
    static String of(@Nullable String sent) {
        if (sent == null) {
            return NAMELESS;
        }
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        if (name.replace(".", "").isBlank()) {
            return NAMELESS;
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    /** The name without its extension. */
    static String stem(String file) {
        String name = of(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Cuts before the extension, which says what the file is. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        int cut = LONGEST - extension.length();
        if (Character.isHighSurrogate(name.charAt(cut - 1))) {
            cut--;
        }
        return name.substring(0, cut) + extension;
    }
}

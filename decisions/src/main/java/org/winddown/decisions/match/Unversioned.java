package org.winddown.decisions.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Identifiers without what another release of the same thing changes. What is no such identifier stays as it is. */
final class Unversioned {

    private static final String ANY = "*";

    /** A colon that no backslash takes back: a 2.3 name may quote one inside a part. */
    private static final Pattern COLON = Pattern.compile("(?<!\\\\):");

    /** The version of a package URL, with its qualifiers and subpath: they name a file of that version. */
    private static final Pattern AFTER_NAME = Pattern.compile("^(pkg:[^?#]*/[^/@?#]+)[@?#].*$", Pattern.DOTALL);

    private Unversioned() {}

    /** A CPE name, 2.3 or the older URI, with any version and any update of it. */
    static String cpe(String text) {
        List<String> parts = new ArrayList<>(List.of(COLON.split(text, -1)));
        int version = text.startsWith("cpe:2.3:") ? 5 : 4;
        if (!text.startsWith("cpe:") || parts.size() <= version) {
            return text;
        }
        for (int at = version; at < Math.min(version + 2, parts.size()); at++) {
            parts.set(at, ANY);
        }
        return String.join(":", parts);
    }

    /** A package URL up to its name. */
    static String purl(String text) {
        return AFTER_NAME.matcher(text).replaceFirst("$1");
    }
}

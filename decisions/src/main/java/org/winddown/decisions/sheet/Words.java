package org.winddown.decisions.sheet;

import java.util.Locale;

/** Words of a file, as they are compared and as they are quoted in messages. */
public final class Words {

    private static final int CAP = 80;

    private Words() {}

    /** A header in the form in which two headers are compared: lower case, {@code _} for spaces and hyphens. */
    public static String header(String text) {
        return text.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0-]+", "_");
    }

    /** The text in double quotes, capped at 80 characters, control and invisible characters escaped. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        boolean longer = text.codePointCount(0, text.length()) > CAP;
        text.codePoints().limit(CAP).forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR) {
                out.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append(longer ? "...\"" : "\"").toString();
    }
}

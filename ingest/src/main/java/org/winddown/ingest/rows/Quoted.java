package org.winddown.ingest.rows;

/** Words of a file as they are quoted in messages. */
public final class Quoted {

    private static final int CAP = 80;

    private Quoted() {}

    /** The text in double quotes, capped at 80 characters, control characters escaped. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder("\"");
        int end = text.codePointCount(0, text.length()) > CAP ? text.offsetByCodePoints(0, CAP) : text.length();
        text.substring(0, end).codePoints().forEach(c -> append(out, c));
        return out.append(end < text.length() ? "...\"" : "\"").toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                int type = Character.getType(c);
                if (type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR) {
                    out.append("\\u{").append(Integer.toHexString(c)).append('}');
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }
}

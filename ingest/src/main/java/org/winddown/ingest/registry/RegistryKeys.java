package org.winddown.ingest.registry;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RefusedFileException;

/**
 * The keys of an export of the registry, one after the other: a file of the registry editor ({@code .reg}) or what
 * {@code reg query KEY /s} prints.
 */
final class RegistryKeys implements Closeable {

    private static final Pattern KEY = Pattern.compile("\\[(-?)(HKEY_.*)\\]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRINTED_KEY = Pattern.compile("HKEY_[A-Z_]+(\\\\.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRINTED_VALUE =
            Pattern.compile("(?: {4}|\\t)(.*?)(?: {4}|\\t)(REG_[A-Z_]+)(?:(?: {4}|\\t)(.*))?");
    private static final Pattern VERSION =
            Pattern.compile("(Windows Registry Editor Version .*|REGEDIT4)\\s*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 1 << 20;

    private final String name;
    private final BufferedReader lines;
    private long line;
    private final Charset ansi;
    private Charset charset = StandardCharsets.UTF_16LE;
    private @Nullable String ahead;

    /**
     * Reads a text.
     *
     * @param ansi encoding of the file, in which those of the first version of the format have texts as bytes too
     * @param name name of the file for messages
     */
    RegistryKeys(Reader text, Charset ansi, String name) {
        this.ansi = ansi;
        this.name = name;
        this.lines = new BufferedReader(text);
        this.ahead = line();
    }

    /**
     * The next key; null after the last. Keys that the file tells to remove are left out.
     *
     * @throws RefusedFileException when a line is none of such a file
     */
    @Nullable RegistryKey next() {
        while (ahead != null) {
            String first = ahead;
            ahead = line();
            Matcher exported = KEY.matcher(first);
            if (exported.matches()) {
                RegistryKey key = new RegistryKey(exported.group(2), exported());
                if (exported.group(1).isEmpty()) {
                    return key;
                }
            } else if (PRINTED_KEY.matcher(first).matches()) {
                return new RegistryKey(first.strip(), printed());
            } else if (VERSION.matcher(first).matches()) {
                charset = first.strip().equalsIgnoreCase("REGEDIT4") ? ansi : StandardCharsets.UTF_16LE;
            } else if (!isNothing(first) && line > 2) {
                throw broken(first);
            }
        }
        return null;
    }

    private static boolean isNothing(String line) {
        return line.isBlank() || line.stripLeading().startsWith(";");
    }

    private Map<String, String> exported() {
        Map<String, String> values = new LinkedHashMap<>();
        while (ahead != null && !KEY.matcher(ahead).matches()) {
            String first = ahead.stripLeading();
            if (first.startsWith("\"") || first.startsWith("@")) {
                value(first, values);
            } else if (isNothing(first)) {
                ahead = line();
            } else {
                throw broken(first);
            }
        }
        return values;
    }

    private void value(String first, Map<String, String> values) {
        StringBuilder text = new StringBuilder(first);
        int end = first.startsWith("@") ? 1 : end(text);
        String valueName = first.startsWith("@") ? "(Default)" : unescaped(text.substring(1, end - 1));
        String written = text.substring(end).strip();
        if (!written.startsWith("=")) {
            throw broken(first);
        }
        written = written.substring(1).strip();
        if (written.startsWith("\"")) {
            StringBuilder quoted = new StringBuilder(written);
            int close = end(quoted);
            values.put(valueName, unescaped(quoted.substring(1, close - 1)));
        } else if (!written.equals("-")) {
            values.put(valueName, RegistryValue.of(joined(written), charset).orElseThrow(() -> broken(first)));
        }
        ahead = line();
    }

    /** Place behind the quote that ends a text; as many lines are put behind the text as it takes. */
    private int end(StringBuilder text) {
        int at = 1;
        while (at >= text.length() || text.charAt(at) != '"') {
            if (at >= text.length()) {
                String next = further(text);
                text.append('\n').append(next);
            } else {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
        }
        return at + 1;
    }

    /** What is written, with the lines behind it as long as one ends with a backslash. */
    private String joined(String written) {
        StringBuilder text = new StringBuilder(written);
        int last = text.length() - 1;
        while (last >= 0 && text.charAt(last) == '\\') {
            text.setLength(last);
            text.append(further(text).strip());
            last = text.length() - 1;
            while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
                last--;
            }
        }
        return text.toString().strip();
    }

    /** The line behind a text. */
    private String further(StringBuilder text) {
        String next = line();
        if (next == null || text.length() > LONGEST) {
            throw broken(text.toString());
        }
        return next;
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    private Map<String, String> printed() {
        Map<String, String> values = new LinkedHashMap<>();
        while (ahead != null && !PRINTED_KEY.matcher(ahead).matches()) {
            Matcher value = PRINTED_VALUE.matcher(ahead);
            if (value.matches()) {
                String written = value.group(3) == null ? "" : value.group(3);
                values.put(value.group(1), printed(value.group(2), written));
            }
            ahead = line();
        }
        return values;
    }

    private static String printed(String type, String written) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "REG_DWORD", "REG_QWORD" ->
                Optional.of(written.strip())
                        .filter(text -> text.matches("0x[0-9A-Fa-f]{1,16}"))
                        .map(text -> Long.toUnsignedString(Long.parseUnsignedLong(text.substring(2), 16)))
                        .orElse(written);
            case "REG_MULTI_SZ" -> RegistryValue.texts(written.split("\\\\0", -1));
            default -> written;
        };
    }

    private @Nullable String line() {
        try {
            line++;
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + ".", e);
        }
    }

    private RefusedFileException broken(String found) {
        return new RefusedFileException(
                "DOCUMENT_IS_BROKEN",
                name + ", at or before line " + line + ": " + Quoted.of(found)
                        + " is no line of an export of the Windows registry. Export it again.");
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

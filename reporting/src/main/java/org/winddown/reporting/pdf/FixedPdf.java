package org.winddown.reporting.pdf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the moment and the dice out of a PDF file: its dates, its two identifiers and the random prefixes of its fonts.
 *
 * <p>Each is replaced by text of the same length, so that the file's table of offsets stays true.
 */
final class FixedPdf {

    private static final Pattern DATE = Pattern.compile("/(?:CreationDate|ModDate)\\s?\\((D:[^)]*)\\)");
    private static final Pattern ID = Pattern.compile("/ID\\s?\\[<([0-9a-fA-F]+)><([0-9a-fA-F]+)>]");
    private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+");

    private FixedPdf() {}

    static byte[] of(byte[] pdf, Instant at, String runId) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        String date = DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT)
                .format(at.atOffset(ZoneOffset.UTC));
        text = DATE.matcher(text)
                .replaceAll(match -> replaced(match, padded(date, match.group(1).length(), ' ')));
        String id = runId.replaceAll("[^0-9a-fA-F]", "");
        text = ID.matcher(text).replaceAll(match -> {
            String fixed = padded(id, match.group(1).length(), '0');
            String start = match.group().substring(0, match.group().indexOf('<'));
            return Matcher.quoteReplacement(start + "<" + fixed + "><" + fixed + ">]");
        });
        Map<String, String> prefixes = new HashMap<>();
        text = SUBSET.matcher(text)
                .replaceAll(
                        match -> "/" + prefixes.computeIfAbsent(match.group(1), any -> prefix(prefixes.size())) + "+");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String replaced(MatchResult match, String value) {
        String whole = match.group();
        int start = match.start(1) - match.start();
        return Matcher.quoteReplacement(whole.substring(0, start) + value + ")");
    }

    private static String padded(String value, int length, char fill) {
        return value.length() >= length
                ? value.substring(0, length)
                : value + String.valueOf(fill).repeat(length - value.length());
    }

    private static String prefix(int number) {
        StringBuilder letters = new StringBuilder("AAAAAA");
        letters.setCharAt(5, (char) ('A' + number % 26));
        letters.setCharAt(4, (char) ('A' + number / 26 % 26));
        return letters.toString();
    }
}

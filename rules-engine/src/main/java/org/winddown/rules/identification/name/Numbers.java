package org.winddown.rules.identification.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers that names write as digits, words, ordinals or in Roman. */
final class Numbers {

    private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)");
    private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");
    private static final Map<String, Integer> UNITS = numbered(
            1,
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
                    + "eighteen nineteen");
    private static final Map<String, Integer> ORDINALS =
            numbered(1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private Numbers() {}

    /** The number that a word is, in digits as far as it has some, or empty. */
    static String of(String raw, String text) {
        if (digits(text)) {
            var ordinal = ORDINAL.matcher(text);
            String plain = ordinal.matches() ? ordinal.group(1) : text;
            return plain.length() > 1 && plain.startsWith("0") ? plain.replaceFirst("^0+(?=.)", "") : plain;
        }
        Integer known = UNITS.getOrDefault(text, ORDINALS.get(text));
        if (known != null) {
            return known.toString();
        }
        int ten = tens(text);
        if (ten > 0) {
            return Integer.toString(ten);
        }
        boolean roman = !raw.isEmpty()
                && raw.equals(text.toUpperCase(Locale.ROOT))
                && ROMAN.matcher(raw).matches();
        return roman ? Integer.toString(roman(raw)) : "";
    }

    /** The tens that a word is, 20 to 90, or 0; {@code fourty} too. */
    static int tens(String text) {
        int place = TENS.indexOf(text.equals("fourty") ? "forty" : text);
        return place < 0 ? 0 : (place + 2) * 10;
    }

    /** The unit that a word is, 1 to 9, or 0. */
    static int unit(String text) {
        int unit = UNITS.getOrDefault(text, 0);
        return unit < 10 ? unit : 0;
    }

    /** Whether a number stands in a word and, but for a few letters, is the word. */
    private static boolean digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits > 0
                && (digits * 2 >= text.length() || ORDINAL.matcher(text).matches());
    }

    private static int roman(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int here = value(text.charAt(i));
            sum += i + 1 < text.length() && value(text.charAt(i + 1)) > here ? -here : here;
        }
        return sum;
    }

    private static int value(char c) {
        return c == 'I' ? 1 : c == 'V' ? 5 : 10;
    }

    private static Map<String, Integer> numbered(int first, String words) {
        Map<String, Integer> table = new HashMap<>();
        int number = first;
        for (String word : words.split(" ", -1)) {
            table.put(word, number);
            number++;
        }
        return Map.copyOf(table);
    }
}

package org.winddown.reporting.template;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The colour of headings and lines. */
final class Accent {

    /** What WCAG 2.1 asks of text at level AA. */
    private static final double LEAST = 4.5;

    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private Accent() {}

    /** What is wrong with a colour; empty when it can be read on white. */
    static Optional<String> fault(String value) {
        if (!COLOUR.matcher(value).matches()) {
            return Optional.of("\"" + value + "\" is no colour. Expected is # and six hexadecimal digits, as #1F4E79.");
        }
        double contrast = contrast(value);
        return contrast >= LEAST
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "The colour %s has a contrast of %.2f:1 against white, and WCAG AA asks for %.1f:1. Choose a"
                                + " darker one.",
                        value,
                        Math.floor(contrast * 100) / 100,
                        LEAST));
    }

    /** Six digits. */
    static String digits(String value) {
        return value.substring(1).toUpperCase(Locale.ROOT);
    }

    private static double contrast(String value) {
        double luminance = 0.2126 * linear(value, 1) + 0.7152 * linear(value, 3) + 0.0722 * linear(value, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(String value, int at) {
        double part = Integer.parseInt(value.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}

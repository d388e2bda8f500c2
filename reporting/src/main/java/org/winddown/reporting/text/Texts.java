package org.winddown.reporting.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of reports in one language, by key. Another language is another file {@code reports_xx.properties} beside
 * the English one; what it lacks is told in English.
 */
public final class Texts {

    private static final String BUNDLE = "org.winddown.reporting.text.reports";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /** The texts in a language; the language of the machine does not matter. */
    public static Texts in(Locale locale) {
        return new Texts(
                locale,
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The texts in English. */
    public static Texts english() {
        return in(Locale.ENGLISH);
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /**
     * A text.
     *
     * @param values what stands for {@code {0}}, {@code {1}} and so on
     * @throws java.util.MissingResourceException when no text has that key
     */
    public String get(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /** Several texts. */
    public List<String> list(String... keys) {
        return List.of(keys).stream().map(this::get).toList();
    }
}

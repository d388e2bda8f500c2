package org.winddown.reporting.text;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The texts of reports in one language, by key, and its way to write days and numbers. Another language is another file
 * {@code reports_xx.properties} beside the English one; what it lacks is told in English. Safe for use by several
 * threads.
 */
public final class Texts {

    private static final String BUNDLE = "org.winddown.reporting.text.reports";
    private static final Texts ENGLISH = in(Locale.ENGLISH);

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Map<String, String> replaced;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter second;
    private final DateTimeFormatter full;
    private final DateTimeFormatter month;

    private Texts(Locale locale, ResourceBundle bundle, Map<String, String> replaced) {
        this.locale = locale;
        this.bundle = bundle;
        this.replaced = Map.copyOf(replaced);
        this.day = pattern("format.day");
        this.minute = pattern("format.minute");
        this.moment = pattern("format.moment");
        this.second = pattern("format.second");
        this.full = pattern("format.full");
        this.month = pattern("format.month");
    }

    /**
     * The texts in a language; the language of the machine does not matter.
     *
     * @throws IllegalArgumentException when there are none in that language
     */
    public static Texts in(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        boolean found = !language.getLanguage().isEmpty()
                && bundle.getLocale().getLanguage().equals(language.getLanguage());
        if (!found && !language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            throw new IllegalArgumentException("There are no texts of reports in the language \""
                    + language.toLanguageTag() + "\". Expected is a language that has them, as en or de.");
        }
        return new Texts(language, bundle, Map.of());
    }

    /** The texts in English. */
    public static Texts english() {
        return ENGLISH;
    }

    /** The texts in every language that has them, English first. */
    public static List<Texts> all() {
        return Stream.concat(
                        Stream.of(ENGLISH),
                        Stream.of(Locale.getISOLanguages())
                                .filter(code -> Texts.class.getResource("reports_" + code + ".properties") != null)
                                .sorted()
                                .map(code -> in(Locale.forLanguageTag(code))))
                .toList();
    }

    /** The same texts, of which some are replaced, by key. */
    public Texts with(Map<String, String> others) {
        return others.isEmpty() ? this : new Texts(locale, bundle, others);
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /** The language as a tag, for example {@code en}. */
    public String language() {
        return locale.toLanguageTag();
    }

    /**
     * A text.
     *
     * @param values what stands for {@code {0}}, {@code {1}} and so on
     * @throws java.util.MissingResourceException when no text has that key
     */
    public String get(String key, Object... values) {
        String text = raw(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    private String raw(String key) {
        String own = replaced.get(key);
        return own == null ? bundle.getString(key) : own;
    }

    private boolean has(String key) {
        return replaced.containsKey(key) || bundle.containsKey(key);
    }

    /** The keys of all texts. */
    public Set<String> keys() {
        return new TreeSet<>(bundle.keySet());
    }

    /** Several texts. */
    public List<String> list(String... keys) {
        return List.of(keys).stream().map(this::get).toList();
    }

    /** The text of a key, or another where there is none. */
    String getOrDefault(String key, String other) {
        return has(key) ? raw(key) : other;
    }

    /** An enum constant in words, for example {@code winding down}; its name in English words when it has no text. */
    public String words(Enum<?> constant) {
        return getOrDefault(
                "word." + name(constant.getDeclaringClass()) + "." + constant.name(), Wording.words(constant));
    }

    /** Like {@link #words} with a capital first letter. */
    public String title(Enum<?> constant) {
        String words = words(constant);
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }

    private static String name(Class<?> type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** A day, for example {@code 29 Sep 2024}. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** A local time without its zone, for example {@code 29 Sep 2024, 00:00}. */
    public String moment(LocalDateTime local) {
        return moment.format(local);
    }

    /** A month, short. */
    public String month(LocalDate date) {
        return month.format(date);
    }

    /** A whole number, digits in groups. */
    public String number(long number) {
        return String.format(locale, "%,d", number);
    }

    /** A number with so many decimals, digits in groups. */
    public String number(BigDecimal number, int decimals) {
        return String.format(locale, "%,." + decimals + "f", number);
    }

    /** A number as exact as it is, without groups. */
    public String plain(BigDecimal number) {
        return String.format(locale, "%." + Math.max(0, number.scale()) + "f", number);
    }

    /** For example {@code 29 September 2024, 00:00 EDT}. */
    String full(Instant at, ZoneId zone) {
        return full.format(at.atZone(zone));
    }

    /** For example {@code 29 Sep 2024, 00:00 EDT}; with seconds where there are any. */
    String brief(Instant at, ZoneId zone) {
        return (at.getEpochSecond() % 60 == 0 ? minute : second).format(at.atZone(zone));
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(raw(key), locale);
    }
}

package org.winddown.ingest.list.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Days as publishers print them. */
final class ListDates {

    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT);
    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);
    private static final DateTimeFormatter WORDS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-uuuu")
            .toFormatter(Locale.ENGLISH);

    private ListDates() {}

    /** {@code 2012-12-31}, also with a time behind it. */
    static @Nullable LocalDate iso(String text) {
        String day = text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
        return parse(day, List.of(DateTimeFormatter.ISO_LOCAL_DATE));
    }

    /** {@code 10/16/2017}. */
    static @Nullable LocalDate american(String text) {
        return parse(text, List.of(US, DateTimeFormatter.ISO_LOCAL_DATE));
    }

    /** {@code 16/10/2017} or {@code 13-Feb-2026}. */
    static @Nullable LocalDate british(String text) {
        return parse(text, List.of(BRITISH, WORDS, DateTimeFormatter.ISO_LOCAL_DATE));
    }

    private static @Nullable LocalDate parse(String text, List<DateTimeFormatter> forms) {
        return forms.stream()
                .map(form -> parse(text, form))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate parse(String text, DateTimeFormatter form) {
        try {
            return LocalDate.parse(text.strip(), form);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

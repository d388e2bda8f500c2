package org.winddown.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winddown.rules.evaluation.Verdict;

class TextsTest {

    private static final Pattern VALUE = Pattern.compile("\\{([0-9]+)");

    /** Every file beside the English one, also one that somebody adds. */
    static Stream<String> otherLanguages() throws IOException, URISyntaxException {
        URL english = Objects.requireNonNull(Texts.class.getResource("reports.properties"));
        try (Stream<Path> files = Files.list(Path.of(english.toURI()).getParent())) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("reports_") && name.endsWith(".properties"))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void hasEachTextInEachLanguageWithTheSamePlaceholders(String file) throws IOException {
        Map<String, TreeSet<String>> english = placeholders("reports.properties");
        Map<String, TreeSet<String>> other = placeholders(file);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(other.keySet().stream()
                        .filter(key -> !Objects.equals(other.get(key), english.get(key)))
                        .map(key -> key + ": " + other.get(key) + ", not " + english.get(key)))
                .isEmpty();
    }

    @Test
    void hasGerman() throws IOException, URISyntaxException {
        assertThat(otherLanguages()).contains("reports_de.properties");
    }

    /** An apostrophe in a text with values begins what is not replaced. */
    @ParameterizedTest
    @MethodSource("otherLanguages")
    void doublesApostrophesInTextsWithValues(String file) throws IOException {
        for (String name : List.of("reports.properties", file)) {
            List<String> single = texts(name).entrySet().stream()
                    .filter(text -> VALUE.matcher(text.getValue()).find())
                    .filter(text -> text.getValue().replace("''", "").contains("'"))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(single).as(name).isEmpty();
        }
    }

    @Test
    void writesDaysAndNumbersByTheLanguageAndNotByTheMachine() {
        Texts german = Texts.in(Locale.GERMAN);
        ZoneText zone = new ZoneText(ZoneId.of("America/New_York"), german);
        Instant phase = Instant.parse("2024-09-29T04:00:00Z");
        assertThat(german.day(LocalDate.of(2024, 7, 5))).isEqualTo("05.07.2024");
        assertThat(german.number(20_496)).isEqualTo("20.496");
        assertThat(german.number(new BigDecimal("1234.56"), 2)).isEqualTo("1.234,56");
        assertThat(zone.full(phase)).isEqualTo("29. September 2024, 00:00 EDT");
        assertThat(zone.brief(phase.minusSeconds(1))).isEqualTo("28.09.2024, 23:59:59 EDT");
        assertThat(new ZoneText(zone.zone()).brief(phase)).isEqualTo("29 Sep 2024, 00:00 EDT");
        assertThat(Texts.english().number(new BigDecimal("1234.56"), 2)).isEqualTo("1,234.56");
        assertThat(german.title(Verdict.WINDING_DOWN)).isEqualTo("In Abwicklung");
    }

    @Test
    void refusesALanguageWithoutTexts() {
        assertThatThrownBy(() -> Texts.in(Locale.forLanguageTag("tlh")))
                .hasMessage("There are no texts of reports in the language \"tlh\". Expected is a language that has"
                        + " them, as en or de.");
    }

    private static Map<String, TreeSet<String>> placeholders(String file) throws IOException {
        Map<String, TreeSet<String>> all = new TreeMap<>();
        texts(file).forEach((key, text) -> {
            TreeSet<String> values = new TreeSet<>();
            VALUE.matcher(text).results().forEach(found -> values.add(found.group(1)));
            all.put(key, values);
        });
        return all;
    }

    private static Map<String, String> texts(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}

package org.winddown.reporting.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.template.TableColumns.Known;

/**
 * What the file {@code template.properties} says.
 *
 * @param logo name of the file of the logo
 * @param logoLine line that names it
 * @param logoText what it shows, in words
 * @param accent six hexadecimal digits; empty for the usual colour
 * @param columns names of columns in their order, by {@code <medium>.<table>}
 */
record TemplateSettings(
        Optional<String> logo,
        int logoLine,
        String logoText,
        String accent,
        String header,
        String footer,
        Map<ReportKind, String> titles,
        Map<String, List<String>> columns) {

    /** Characters that a line above or below a page holds. */
    static final int LONGEST_LINE = 60;

    /** Characters that a title holds. */
    static final int LONGEST_TITLE = 40;

    /** Characters that say what the logo shows. */
    static final int LONGEST_LOGO_TEXT = 120;

    private static final String TITLE = "title.";
    private static final String COLUMNS = "columns.";

    TemplateSettings {
        titles = Map.copyOf(titles);
        columns = Map.copyOf(columns);
    }

    /**
     * Reads the file.
     *
     * @param faults gets what is wrong
     */
    static TemplateSettings read(byte[] bytes, List<TemplateFault> faults) {
        Map<String, SettingLine> plain = new HashMap<>();
        Map<ReportKind, String> titles = new EnumMap<>(ReportKind.class);
        Map<String, List<String>> columns = new HashMap<>();
        for (SettingLine line : SettingLine.read(TemplateReader.SETTINGS, bytes, faults)) {
            Optional<String> fault;
            if (line.key().startsWith(TITLE)) {
                fault = title(line, titles);
            } else if (line.key().startsWith(COLUMNS)) {
                fault = columns(line, columns);
            } else {
                plain.put(line.key(), line);
                fault = plain(line);
            }
            fault.ifPresent(message -> faults.add(new TemplateFault(TemplateReader.SETTINGS, line.line(), message)));
        }
        SettingLine logo = plain.get("logo");
        if (logo != null && !plain.containsKey("logo.text")) {
            faults.add(new TemplateFault(
                    TemplateReader.SETTINGS,
                    logo.line(),
                    "The logo has no words for people who do not see it. Add logo.text, as logo.text=Example Corp."));
        }
        String accent = value(plain, "accent");
        return new TemplateSettings(
                Optional.ofNullable(logo).map(SettingLine::value),
                logo == null ? 0 : logo.line(),
                value(plain, "logo.text"),
                accent.isEmpty() || Accent.fault(accent).isPresent() ? "" : Accent.digits(accent),
                value(plain, "header"),
                value(plain, "footer"),
                titles,
                columns);
    }

    private static String value(Map<String, SettingLine> plain, String key) {
        SettingLine line = plain.get(key);
        return line == null ? "" : line.value().strip();
    }

    private static Optional<String> plain(SettingLine line) {
        String value = line.value().strip();
        return switch (line.key()) {
            case "logo" ->
                value.matches("[A-Za-z0-9][A-Za-z0-9._-]*") && !value.endsWith(".properties")
                        ? Optional.empty()
                        : Optional.of("\"" + value + "\" is no name of a file in this folder. Expected are letters,"
                                + " digits, dots and hyphens, as logo.png.");
            case "logo.text" -> words(line, LONGEST_LOGO_TEXT);
            case "accent" -> Accent.fault(value);
            case "header", "footer" -> words(line, LONGEST_LINE);
            default ->
                Optional.of("There is no setting \"" + line.key() + "\". Expected are logo, logo.text, accent, header,"
                        + " footer, title.KIND, columns.workbook.TABLE and columns.paper.TABLE.");
        };
    }

    private static Optional<String> words(SettingLine line, int longest) {
        String value = line.value().strip();
        if (value.isEmpty() || value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("\"" + line.key() + "\" has " + value.length()
                    + " characters. Expected is one line of 1 to " + longest + ". Change it, or delete the line.");
        }
        return Optional.empty();
    }

    private static Optional<String> title(SettingLine line, Map<ReportKind, String> titles) {
        Optional<ReportKind> kind = ReportKind.ofWord(line.key().substring(TITLE.length()))
                .filter(each -> line.key().equals(TITLE + each.word()));
        if (kind.isEmpty()) {
            return Optional.of("There is no kind of reports \"" + line.key().substring(TITLE.length())
                    + "\". Expected is one of "
                    + Arrays.stream(ReportKind.values()).map(ReportKind::word).collect(Collectors.joining(", ")) + ".");
        }
        titles.put(kind.get(), line.value().strip());
        return words(line, LONGEST_TITLE);
    }

    private static Optional<String> columns(SettingLine line, Map<String, List<String>> columns) {
        String place = line.key().substring(COLUMNS.length());
        List<Known> known = TableColumns.known().getOrDefault(place, List.of());
        if (known.isEmpty()) {
            return Optional.of("There is no table \"" + place + "\" whose columns can be chosen. Expected is one of "
                    + String.join(", ", TableColumns.known().keySet()) + ".");
        }
        List<String> names =
                Stream.of(line.value().split(",", -1)).map(String::strip).toList();
        columns.put(place, names);
        return fault(place, names, known);
    }

    private static Optional<String> fault(String place, List<String> names, List<Known> known) {
        List<String> all = known.stream().map(Known::name).toList();
        List<String> unknown =
                names.stream().filter(name -> !all.contains(name)).toList();
        if (!unknown.isEmpty()) {
            return Optional.of("The table " + place + " has no column \"" + unknown.get(0)
                    + "\". Expected are names of " + String.join(", ", all) + ", with commas between them.");
        }
        Set<String> seen = new HashSet<>();
        List<String> twice = names.stream().filter(name -> !seen.add(name)).toList();
        if (!twice.isEmpty()) {
            return Optional.of("The column \"" + twice.get(0) + "\" is named twice. Delete one of the two.");
        }
        List<String> missing = new ArrayList<>(
                known.stream().filter(Known::required).map(Known::name).toList());
        missing.removeAll(names);
        if (!missing.isEmpty()) {
            return Optional.of("The table " + place + " would lose " + String.join(", ", missing)
                    + ", without which its lines are no evidence. Add what is missing; its place is free.");
        }
        boolean sumFirst =
                known.stream().anyMatch(each -> each.summed() && each.name().equals(names.get(0)));
        return sumFirst
                ? Optional.of(
                        "The table " + place + " has a row of sums, whose label stands in the first column, and \""
                                + names.get(0) + "\" is summed. Begin with a column of words.")
                : Optional.empty();
    }
}

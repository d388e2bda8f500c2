package org.winddown.reporting.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.winddown.reporting.text.Texts;

/** A template to begin with, in which each line is a comment, so that it changes nothing. */
public final class StarterFolder {

    /** Lists every text; nobody reads it. */
    static final String ALL_TEXTS = "texts.properties";

    private static final String SETTINGS_TEXT = """
            # The template of reports. Take the # away from a line to make it count, then check the folder:
            #   winddown report-template check FOLDER
            # All files are in UTF-8. Texts are replaced in reports.properties (English) and reports_de.properties (German);
            # texts.properties lists those that there are, and is not read.

            # A PNG file in this folder, of at most BYTES bytes and PIXELS pixels, and what it shows.
            #logo=logo.png
            #logo.text=Example Corp

            # The colour of headings and lines; it must be dark enough to be read on white paper.
            #accent=#1F4E79

            # A line above and below each page, of at most LETTERS characters.
            #header=Group Compliance
            #footer=For internal use

            # The title of a kind of reports, in every language.
            #title.full=Sanctions wind-down report

            # The columns of a table from left to right, those of the workbook and those on paper. * marks those that
            # evidence requires; leave the mark away.
            TABLES
            """;

    private StarterFolder() {}

    /**
     * Writes the files into a folder, which is made when it is not there.
     *
     * @return their names
     * @throws IllegalArgumentException when one of the files is already there; nothing is then written
     */
    public static List<String> write(Path folder) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(TemplateReader.SETTINGS, settings());
        files.put("reports.properties", "# English texts to replace, as in texts.properties: key=text\n");
        files.put("reports_de.properties", "# German texts to replace, as in texts.properties: key=text\n");
        files.put(ALL_TEXTS, texts());
        for (String name : files.keySet()) {
            if (Files.exists(folder.resolve(name))) {
                throw new IllegalArgumentException(
                        folder.resolve(name) + " is already there, and nothing is overwritten. Name another folder.");
            }
        }
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a template into " + folder + ".", e);
        }
        return List.copyOf(files.keySet());
    }

    private static String settings() {
        String tables = TableColumns.known().entrySet().stream()
                .map(table -> "#columns." + table.getKey() + "="
                        + table.getValue().stream()
                                .map(column -> column.name() + (column.required() ? "*" : ""))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
        return SETTINGS_TEXT
                .replace("BYTES", String.valueOf(LogoFile.MOST_BYTES))
                .replace("PIXELS", String.valueOf(LogoFile.MOST_PIXELS))
                .replace("LETTERS", String.valueOf(TemplateSettings.LONGEST_LINE))
                .replace("TABLES", tables);
    }

    private static String texts() {
        Texts english = Texts.english();
        Texts german = Texts.in(Locale.GERMAN);
        return "# Every text that can be replaced, in English and in German. This file is not read.\n"
                + new TreeSet<>(english.keys())
                        .stream()
                                .filter(key -> !ReplacedTexts.isKept(key))
                                .map(key -> "\n" + key + "=" + escaped(english.get(key)) + "\n#de: "
                                        + escaped(german.get(key)) + "\n")
                                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}

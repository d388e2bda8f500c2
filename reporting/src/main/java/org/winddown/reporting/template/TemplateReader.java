package org.winddown.reporting.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.model.Fingerprint;
import org.winddown.reporting.model.Look;
import org.winddown.reporting.text.Texts;

/** Reads a template as a whole, or refuses it with everything that is wrong with it. */
public final class TemplateReader {

    static final String SETTINGS = "template.properties";

    /** Bytes that a file of texts may have. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final String EXTENSION = ".properties";
    private static final Pattern TEXTS = Pattern.compile("reports(_(?<language>.+))?\\.properties");

    private TemplateReader() {}

    /**
     * The template in a folder: {@code template.properties}, {@code reports.properties} with English texts,
     * {@code reports_xx.properties} with those of another language, and the logo.
     *
     * @throws TemplateException with all faults, when there are any
     */
    public static ReportTemplate read(Path folder) {
        List<TemplateFault> faults = new ArrayList<>();
        if (!Files.isRegularFile(folder.resolve(SETTINGS))) {
            faults.add(new TemplateFault(
                    SETTINGS,
                    0,
                    "The folder has no such file. Name a folder with one, or write one with report-template init."));
            throw new TemplateException("in " + folder, faults);
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : properties(folder)) {
            add(files, folder, name, MOST_BYTES, faults);
        }
        List<TemplateFault> twice = new ArrayList<>();
        TemplateSettings.read(files.getOrDefault(SETTINGS, new byte[0]), twice)
                .logo()
                .ifPresent(logo -> add(files, folder, logo, LogoFile.MOST_BYTES, faults));
        return template("in " + folder, files, faults);
    }

    /**
     * A template that was kept.
     *
     * @param body as {@link ReportTemplate#body()} gave it
     * @throws TemplateException when this program refuses it
     */
    public static ReportTemplate parse(String body) {
        Map<String, byte[]> files = new TreeMap<>();
        body.lines().forEach(line -> {
            int space = line.indexOf(' ');
            files.put(line.substring(space + 1), Base64.getDecoder().decode(line.substring(0, space)));
        });
        return template("that was kept", files, new ArrayList<>());
    }

    private static List<String> properties(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(EXTENSION) && !name.equals(StarterFolder.ALL_TEXTS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the folder " + folder + ".", e);
        }
    }

    private static void add(
            Map<String, byte[]> files, Path folder, String name, int mostBytes, List<TemplateFault> faults) {
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                return;
            }
            if (Files.size(file) > mostBytes) {
                faults.add(new TemplateFault(
                        name,
                        0,
                        "The file has " + Files.size(file) + " bytes, and at most " + mostBytes
                                + " are expected. Make it smaller."));
                files.put(name, new byte[0]);
                return;
            }
            files.put(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    private static ReportTemplate template(String where, Map<String, byte[]> files, List<TemplateFault> faults) {
        TemplateSettings settings = TemplateSettings.read(files.getOrDefault(SETTINGS, new byte[0]), faults);
        Optional<Look.Logo> logo = settings.logo().flatMap(name -> logo(settings, files.get(name), faults));
        Map<String, Map<String, String>> texts = new HashMap<>();
        files.forEach((name, bytes) -> {
            if (name.endsWith(EXTENSION) && !name.equals(SETTINGS)) {
                language(name, faults)
                        .ifPresent(language -> texts.put(
                                language.locale().getLanguage(), ReplacedTexts.read(name, bytes, language, faults)));
            }
        });
        if (!faults.isEmpty()) {
            throw new TemplateException(where, faults);
        }
        String body = files.entrySet().stream()
                .map(file -> Base64.getEncoder().encodeToString(file.getValue()) + " " + file.getKey() + "\n")
                .collect(Collectors.joining());
        Look look = new Look(
                Fingerprint.of(body.getBytes(StandardCharsets.UTF_8)),
                settings.accent(),
                logo,
                settings.header(),
                settings.footer());
        return new ReportTemplate(body, look, settings.titles(), settings.columns(), texts);
    }

    private static Optional<Look.Logo> logo(
            TemplateSettings settings, byte @Nullable [] bytes, List<TemplateFault> faults) {
        String name = settings.logo().orElse("");
        if (bytes == null) {
            faults.add(new TemplateFault(
                    SETTINGS,
                    settings.logoLine(),
                    "The folder has no file \"" + name + "\". Put the logo beside this file, or delete the line."));
            return Optional.empty();
        }
        if (bytes.length == 0) {
            if (faults.stream().noneMatch(fault -> fault.file().equals(name))) {
                faults.add(new TemplateFault(name, 0, "The file is empty. Expected is a picture of the form PNG."));
            }
            return Optional.empty();
        }
        Optional<String> fault = LogoFile.fault(bytes);
        fault.ifPresent(message -> faults.add(new TemplateFault(name, 0, message)));
        return fault.isPresent() ? Optional.empty() : Optional.of(LogoFile.logo(bytes, settings.logoText()));
    }

    private static Optional<Texts> language(String name, List<TemplateFault> faults) {
        Matcher matcher = TEXTS.matcher(name);
        if (!matcher.matches()) {
            faults.add(new TemplateFault(
                    name,
                    0,
                    "Nothing reads this file. Expected are template.properties, reports.properties for English and"
                            + " reports_de.properties for German. Rename or move it."));
            return Optional.empty();
        }
        String language = matcher.group("language");
        if (language == null) {
            return Optional.of(Texts.english());
        }
        try {
            Texts texts = Texts.in(Locale.forLanguageTag(language.replace('_', '-')));
            if (!texts.locale().getLanguage().equals(language) || language.equals("en")) {
                throw new IllegalArgumentException(
                        "The language \"" + language + "\" has another file. Expected is reports.properties for English"
                                + " and reports_de.properties for German.");
            }
            return Optional.of(texts);
        } catch (IllegalArgumentException e) {
            faults.add(new TemplateFault(name, 0, e.getMessage() + " Rename or move the file."));
            return Optional.empty();
        }
    }
}

package org.winddown.reporting.template;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winddown.reporting.text.Texts;

/** The texts of one language that a template replaces. */
final class ReplacedTexts {

    /** What says how the report came about and what it is worth, and the words of the engine. */
    private static final List<String> KEPT = List.of(
            "method.",
            "footer",
            "conservation.",
            "certificate.",
            "law.",
            "meaning.",
            "sourced.",
            "headline.",
            "word.Verdict.",
            "as-of",
            "known-at",
            "sheet.",
            "page-of",
            "volume.",
            "file.description",
            "format.",
            "proofs.",
            "dossier.",
            "authority.",
            "parties.");

    /** Names of sheets, which links and formulas lead to. */
    private static final String SHEET = ".sheet";

    private static final int SHORT = 120;
    private static final Pattern VALUE = Pattern.compile("\\{([0-9]+)");

    private ReplacedTexts() {}

    /** How keys of texts begin that must stay as they are. */
    static List<String> kept() {
        return KEPT;
    }

    /** Whether a text must stay as it is. */
    static boolean isKept(String key) {
        return key.endsWith(SHEET) || KEPT.stream().anyMatch(key::startsWith);
    }

    /**
     * The texts of a file, by key.
     *
     * @param faults gets what is wrong
     */
    static Map<String, String> read(String file, byte[] bytes, Texts texts, List<TemplateFault> faults) {
        Map<String, String> replaced = new LinkedHashMap<>();
        List<SettingLine> lines = SettingLine.read(file, bytes, faults);
        for (SettingLine line : lines) {
            Optional<String> fault = fault(line, texts);
            fault.ifPresent(message -> faults.add(new TemplateFault(file, line.line(), message)));
            if (fault.isEmpty()) {
                replaced.put(line.key(), line.value());
            }
        }
        faults.addAll(alike(file, lines, replaced, texts));
        return replaced;
    }

    private static Optional<String> fault(SettingLine line, Texts texts) {
        if (!texts.keys().contains(line.key())) {
            return Optional.of("There is no text \"" + line.key() + "\". The texts are listed in the file"
                    + " texts.properties that the command report-template init writes.");
        }
        if (isKept(line.key())) {
            return Optional.of("The text \"" + line.key() + "\" is part of what makes a report evidence, and cannot be"
                    + " replaced. Delete the line.");
        }
        String own = texts.get(line.key());
        if (line.value().isBlank() != own.isBlank()) {
            return Optional.of(
                    "The text \"" + line.key() + "\" is empty. Write what it is to say, or delete the line.");
        }
        if (line.value().chars().anyMatch(Character::isISOControl)) {
            return Optional.of("The text \"" + line.key() + "\" has a control character. Write it in one line.");
        }
        if (line.value().length() > Math.max(SHORT, 2 * own.length())) {
            return Optional.of(
                    "The text \"" + line.key() + "\" has " + line.value().length() + " characters, and at most "
                            + Math.max(SHORT, 2 * own.length()) + " are expected. Shorten it.");
        }
        return values(line, own);
    }

    private static Optional<String> values(SettingLine line, String own) {
        SortedSet<String> expected = values(own);
        SortedSet<String> found = values(line.value());
        if (!found.equals(expected)) {
            return Optional.of("The text \"" + line.key() + "\" has "
                    + (found.isEmpty() ? "no values" : "the values " + found) + ", and "
                    + (expected.isEmpty() ? "none are" : expected + " are") + " expected. It reads: " + own);
        }
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        if (line.value().replace("''", "").contains("'")) {
            return Optional.of("The text \"" + line.key() + "\" has a single apostrophe, which would hide values."
                    + " Write two, or \u2019.");
        }
        try {
            new MessageFormat(line.value(), Locale.ROOT);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(
                    "The text \"" + line.key() + "\" cannot be read: its braces do not match. It reads: " + own);
        }
    }

    private static SortedSet<String> values(String text) {
        SortedSet<String> values = new TreeSet<>();
        Matcher matcher = VALUE.matcher(text);
        while (matcher.find()) {
            values.add("{" + matcher.group(1) + "}");
        }
        return values;
    }

    /** Texts that would become the same: two columns of a table must not have one heading. */
    private static List<TemplateFault> alike(
            String file, List<SettingLine> lines, Map<String, String> replaced, Texts texts) {
        Texts now = texts.with(replaced);
        Map<String, List<String>> keys = new HashMap<>();
        texts.keys()
                .forEach(key -> keys.computeIfAbsent(folded(now.get(key)), each -> new ArrayList<>())
                        .add(key));
        List<TemplateFault> faults = new ArrayList<>();
        for (SettingLine line : lines) {
            if (replaced.containsKey(line.key())) {
                keys.getOrDefault(folded(line.value()), List.of()).stream()
                        .filter(other -> !folded(texts.get(other)).equals(folded(texts.get(line.key()))))
                        .findFirst()
                        .ifPresent(other -> faults.add(new TemplateFault(
                                file,
                                line.line(),
                                "The text \"" + line.key() + "\" would be the same as \"" + other
                                        + "\", so that nobody could tell the two apart. Choose another.")));
            }
        }
        return faults;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

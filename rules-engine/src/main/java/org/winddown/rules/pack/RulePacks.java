package org.winddown.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.winddown.rules.fact.FactVocabulary;
import org.winddown.rules.time.BusinessCalendar;
import org.winddown.rules.yaml.YamlFile;

/** The packs that ship with Winddown. */
public final class RulePacks {

    private static final String FOLDER = "/rulepacks/";
    private static final FactVocabulary VOCABULARY = FactVocabulary.read("facts.yaml", resource(FOLDER + "facts.yaml"));
    private static final Map<String, BusinessCalendar> CALENDARS = Map.of(
            "us-federal", BusinessCalendar.read("us-federal.yaml", resource(FOLDER + "calendars/us-federal.yaml")));

    private static final List<String> IDS = YamlFile.read("index.yaml", resource(FOLDER + "index.yaml"))
            .at("packs")
            .texts();
    private static final RulePackReader READER = new RulePackReader(VOCABULARY, CALENDARS);

    private RulePacks() {}

    /** Ids of the shipped measures, in the order of shipping. */
    public static List<String> ids() {
        return IDS;
    }

    /** The YAML of a shipped pack. */
    public static String pack(String id) {
        return resource(FOLDER + id + ".yaml");
    }

    /** The YAML of the cases of a shipped pack. */
    public static String cases(String id) {
        return resource(FOLDER + "cases/" + id + ".yaml");
    }

    /** The facts that measures may ask for. */
    public static FactVocabulary vocabulary() {
        return VOCABULARY;
    }

    /** The holiday calendars by id. */
    public static Map<String, BusinessCalendar> calendars() {
        return CALENDARS;
    }

    /** A reader of packs in the shipped vocabulary. */
    public static RulePackReader reader() {
        return READER;
    }

    /** All shipped measures, in the order of shipping. */
    public static List<Measure> shipped() {
        return IDS.stream().map(id -> READER.read(id + ".yaml", pack(id))).toList();
    }

    /** A text that ships with the packs, for example {@code /rulepacks/cases/us-icts-kaspersky-2024.yaml}. */
    public static String resource(String path) {
        try (InputStream in = RulePacks.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No shipped file " + path + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

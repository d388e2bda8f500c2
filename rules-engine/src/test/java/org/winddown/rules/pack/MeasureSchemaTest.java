package org.winddown.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Addressee;
import org.winddown.rules.evaluation.ClearReason;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.evaluation.Trigger;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/** The published schema and the loader speak of the same format. */
class MeasureSchemaTest {

    private static final Pattern UNKNOWN =
            Pattern.compile("\"not-known-in-([a-z-]+)\" is not known here; known are \\[([^]]*)]");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final String TEXT = read("../docs/reference/measure.schema.json");
    private static final YamlNode DEFINITIONS =
            YamlFile.read("measure.schema.json", TEXT).at("$defs");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    static List<String> shipped() {
        return RulePacks.ids();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void acceptsEveryShippedPack(String id) {
        assertThat(SCHEMA.validate(RulePacks.pack(id), InputFormat.YAML)).isEmpty();
    }

    @Test
    void refusesAKeyThatTheLoaderRefuses() {
        String pack = RulePacks.pack("lt-2017").replace("prohibits:", "prohibit:");

        assertThat(SCHEMA.validate(pack, InputFormat.YAML))
                .extracting(error -> error.getInstanceLocation() + " " + error.getKeyword() + " " + error.getProperty())
                .containsExactly("/phases/0 additionalProperties prohibit");
    }

    @Test
    void knowsTheKeysThatTheLoaderKnows() {
        RulePackException refused = catchThrowableOfType(
                RulePackException.class,
                () -> RulePacks.reader()
                        .read("unknown-keys.yaml", read("src/test/resources/schema/unknown-keys.yaml")));

        Map<String, Set<String>> loader = new TreeMap<>();
        for (String problem : refused.problems()) {
            UNKNOWN.matcher(problem).results().forEach(match -> loader.put(match.group(1), keys(match)));
        }
        Map<String, Set<String>> schema = new TreeMap<>();
        DEFINITIONS.entries().forEach((name, definition) -> {
            if (!definition.at("properties").isEmpty()) {
                schema.put(
                        name,
                        new TreeSet<>(definition.at("properties").entries().keySet()));
            }
        });
        assertThat(schema).isEqualTo(loader).hasSize(21);
    }

    private static Set<String> keys(MatchResult match) {
        return new TreeSet<>(Arrays.asList(match.group(2).split(", ")));
    }

    @Test
    void thePageExplainsEveryKey() {
        Set<String> explained = new TreeSet<>();
        CODE.matcher(read("../docs/reference/measure-format.md"))
                .results()
                .forEach(span -> explained.addAll(List.of(span.group(1).split("[{}\\[\\],:\\s]+"))));
        Set<String> missing = new TreeSet<>();
        DEFINITIONS
                .entries()
                .forEach((name, definition) -> definition.at("properties").entries().keySet().stream()
                        .filter(key -> !explained.contains(key))
                        .forEach(key -> missing.add(name + "/" + key)));

        assertThat(missing).isEmpty();
    }

    @Test
    void knowsTheWordsThatTheLoaderKnows() {
        assertThat(words("act")).isEqualTo(names(Act.values()));
        assertThat(words("addressee")).isEqualTo(names(Addressee.values()));
        assertThat(words("trigger")).isEqualTo(names(Trigger.values()));
        assertThat(words("clear-reason")).isEqualTo(names(ClearReason.values()));
        assertThat(words("measure", "force")).isEqualTo(names(Force.values()));
        assertThat(words("status", "is")).isEqualTo(names(Status.values()));
        assertThat(words("class", "embedded")).isEqualTo(names(SubjectLimb.Embedded.values()));
        assertThat(words("mitigation", "state")).isEqualTo(names(Mitigation.State.values()));
        assertThat(words("citation", "mark"))
                .isEqualTo(Arrays.stream(SourceMark.values())
                        .map(SourceMark::symbol)
                        .toList());
    }

    private static List<String> words(String definition) {
        return DEFINITIONS.at(definition).at("enum").texts();
    }

    private static List<String> words(String definition, String key) {
        return DEFINITIONS.at(definition).at("properties").at(key).at("enum").texts();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

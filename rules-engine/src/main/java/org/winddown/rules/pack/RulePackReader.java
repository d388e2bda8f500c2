package org.winddown.rules.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Addressee;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/** Reads a rule pack strictly: unknown keys, missing values and dates without a zone are problems, all told at once. */
public final class RulePackReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "version",
            "title",
            "authority",
            "force",
            "recorded-at",
            "approved-by",
            "citations",
            "subject",
            "reach",
            "phases",
            "strips",
            "exemptions",
            "readings",
            "needs",
            "not-encoded");

    private final String file;
    private final List<String> problems = new ArrayList<>();

    private RulePackReader(String file) {
        this.file = file;
    }

    /**
     * Reads a pack.
     *
     * @param file file name for messages
     * @param content the YAML text
     * @throws RulePackException with every problem found
     */
    public static Measure read(String file, String content) {
        RulePackReader reader = new RulePackReader(file);
        Measure measure = reader.measure(YamlFile.read(file, content), content);
        if (!reader.problems.isEmpty()) {
            throw new RulePackException(reader.problems);
        }
        return measure;
    }

    private Measure measure(YamlNode root, String content) {
        onlyKeys(root, KEYS);
        Map<String, Citation> citations = new LinkedHashMap<>();
        for (YamlNode node : root.at("citations").items()) {
            onlyKeys(node, Set.of("id", "text", "mark", "source", "valid-from", "valid-until"));
            Citation citation = new Citation(
                    required(node, "id"),
                    required(node, "text"),
                    mark(node),
                    required(node, "source"),
                    date(node, "valid-from"),
                    date(node, "valid-until"));
            citations.put(citation.id(), citation);
        }
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (YamlNode node : root.at("readings").items()) {
            onlyKeys(node, Set.of("id", "question", "options", "default", "approved-by"));
            Reading reading = new Reading(
                    required(node, "id"),
                    required(node, "question"),
                    node.at("options").texts(),
                    required(node, "default"),
                    node.at("approved-by").text());
            if (!reading.value().equals(Reading.UNDECIDED) && !reading.options().contains(reading.value())) {
                problem(
                        node,
                        "reading " + reading.id() + ": default \"" + reading.value() + "\" is none of "
                                + reading.options() + " and not undecided");
            }
            readings.put(reading.id(), reading);
        }
        YamlNode subject = root.at("subject");
        onlyKeys(subject, Set.of("parties", "covered-families", "service-content-families", "successor-families"));
        List<FactTest> reach = new ArrayList<>();
        for (YamlNode node : root.at("reach").items()) {
            onlyKeys(node, Set.of("fact", "is"));
            reach.add(new FactTest(required(node, "fact"), required(node, "is")));
        }
        List<Phase> phases = new ArrayList<>();
        for (YamlNode node : root.at("phases").items()) {
            phases.add(phase(node, citations, readings));
        }
        phases.sort(Comparator.comparing(Phase::effectiveAt));
        List<Exemption> exemptions = new ArrayList<>();
        for (YamlNode node : root.at("exemptions").items()) {
            exemptions.add(exemption(node, citations, readings));
        }
        return new Measure(
                required(root, "id"),
                required(root, "version"),
                required(root, "title"),
                required(root, "authority"),
                required(root, "force"),
                instant(root, "recorded-at"),
                root.at("approved-by").text(),
                sha256(content),
                texts(subject, "parties"),
                texts(subject, "covered-families"),
                texts(subject, "service-content-families"),
                texts(subject, "successor-families"),
                List.copyOf(reach),
                List.copyOf(phases),
                root.at("strips").text(),
                List.copyOf(exemptions),
                Map.copyOf(readings),
                Map.copyOf(citations),
                root.at("needs").texts(),
                root.at("not-encoded").texts());
    }

    private Phase phase(YamlNode node, Map<String, Citation> citations, Map<String, Reading> readings) {
        onlyKeys(node, Set.of("id", "title", "effective", "prohibits"));
        YamlNode effective = node.at("effective");
        onlyKeys(effective, Set.of("printed", "local", "zone"));
        List<Prohibition> prohibitions = new ArrayList<>();
        for (YamlNode item : node.at("prohibits").items()) {
            onlyKeys(item, Set.of("acts", "addressee", "when", "citation"));
            Set<Act> acts = EnumSet.noneOf(Act.class);
            for (YamlNode act : item.at("acts").items()) {
                constant(Act.class, act).ifPresent(acts::add);
            }
            String citation = known(item, "citation", citations.keySet());
            YamlNode when = item.at("when");
            prohibitions.add(new Prohibition(
                    acts,
                    constant(Addressee.class, item.at("addressee")).orElse(Addressee.SUPPLIER),
                    when.isEmpty() ? "" : known(when, "reading", readings.keySet()),
                    when.at("is").text(),
                    citation));
        }
        return new Phase(
                required(node, "id"),
                required(node, "title"),
                required(effective, "printed"),
                local(effective),
                zone(effective),
                List.copyOf(prohibitions));
    }

    private Exemption exemption(YamlNode node, Map<String, Citation> citations, Map<String, Reading> readings) {
        onlyKeys(node, Set.of("id", "title", "families", "needs-attestation", "needs-attestation-when", "citation"));
        YamlNode when = node.at("needs-attestation-when");
        return new Exemption(
                required(node, "id"),
                required(node, "title"),
                texts(node, "families"),
                node.at("needs-attestation").text(),
                when.isEmpty() ? "" : known(when, "reading", readings.keySet()),
                when.at("is").text(),
                known(node, "citation", citations.keySet()));
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, YamlNode node) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(node.text())) {
                return Optional.of(value);
            }
        }
        problem(node, "\"" + node.text() + "\" is none of " + Arrays.toString(type.getEnumConstants()));
        return Optional.empty();
    }

    private String known(YamlNode node, String key, Set<String> names) {
        String name = required(node, key);
        if (!name.isEmpty() && !names.contains(name)) {
            problem(
                    node,
                    key + " \"" + name + "\" is not defined in this pack; defined are "
                            + names.stream().sorted().toList());
        }
        return name;
    }

    private SourceMark mark(YamlNode node) {
        for (SourceMark mark : SourceMark.values()) {
            if (mark.symbol().equals(node.at("mark").text())) {
                return mark;
            }
        }
        problem(node, "a citation needs a mark: P (text read), S (secondary source), S- (weak) or C (computed)");
        return SourceMark.WEAK;
    }

    private LocalDateTime local(YamlNode effective) {
        try {
            return LocalDateTime.parse(required(effective, "local"));
        } catch (DateTimeException e) {
            problem(effective, "\"local\" must be a date with its time of day, for example 2024-09-29T00:00:00");
            return LocalDateTime.of(1970, 1, 1, 0, 0);
        }
    }

    private ZoneId zone(YamlNode effective) {
        String zone = effective.at("zone").text();
        if (zone.isEmpty()) {
            problem(
                    effective,
                    "\"local\" stands without a zone. Add \"zone\", for example America/New_York; a date alone does not"
                            + " say when the prohibition begins");
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            problem(effective, "zone \"" + zone + "\" is not known; write a name such as America/New_York");
            return ZoneOffset.UTC;
        }
    }

    private @Nullable LocalDate date(YamlNode node, String key) {
        String text = node.at(key).text();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problem(node, key + " \"" + text + "\" is not a date; write yyyy-MM-dd");
            return null;
        }
    }

    private Instant instant(YamlNode node, String key) {
        try {
            return Instant.parse(required(node, key));
        } catch (DateTimeException e) {
            problem(node, key + " must be an instant, for example 2024-06-26T00:00:00Z");
            return Instant.EPOCH;
        }
    }

    private static Set<String> texts(YamlNode node, String key) {
        return Set.copyOf(new LinkedHashSet<>(node.at(key).texts()));
    }

    private String required(YamlNode node, String key) {
        String text = node.at(key).text();
        if (text.isEmpty()) {
            problem(node, "\"" + key + "\" is missing");
        }
        return text;
    }

    private void onlyKeys(YamlNode node, Set<String> allowed) {
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                problem(
                        entry.getValue(),
                        "\"" + entry.getKey() + "\" is not known here; known are "
                                + allowed.stream().sorted().toList());
            }
        }
    }

    private void problem(YamlNode node, String text) {
        problems.add(file + ", line " + node.line() + ": " + text + ".");
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}

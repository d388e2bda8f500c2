package org.winddown.rules.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/** The shipped words: which headers name a computer, and what stands there when nobody knows. */
final class HostWords {

    private static final String FILE = "hosts/identifiers.yaml";
    static final HostWords SHIPPED = read();

    private final Map<String, HostEvidence> headers = new HashMap<>();
    private final Set<String> placeholders;
    private final Set<String> names;
    private final Set<String> domains;
    private final List<String> macs;

    private HostWords(YamlNode file) {
        file.at("headers")
                .entries()
                .forEach((evidence, words) ->
                        words.texts().forEach(word -> headers.put(folded(word), HostEvidence.valueOf(evidence))));
        placeholders = folded(file.at("placeholders"));
        names = folded(file.at("names"));
        domains = new HashSet<>(file.at("domains").texts());
        macs = file.at("macs").texts().stream().map(mac -> mac.replace(":", "")).toList();
    }

    private static HostWords read() {
        try (InputStream in = HostWords.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the class path.");
            }
            return new HostWords(YamlFile.read(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE + ".", e);
        }
    }

    private static Set<String> folded(YamlNode list) {
        return list.texts().stream().map(HostWords::folded).collect(Collectors.toSet());
    }

    /** The letters and digits of a text, in small letters. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** What the cells under a header tell; null when it is not the computer. */
    @Nullable HostEvidence evidence(String header) {
        return headers.get(folded(header));
    }

    /** Whether a folded text stands for no serial number, UUID or asset tag: a known one, or one sign over and over. */
    boolean placeholder(String folded) {
        return folded.length() < 3
                || placeholders.contains(folded)
                || folded.chars().allMatch(sign -> sign == folded.charAt(0))
                || folded.chars().allMatch(sign -> sign == '0' || sign == '1');
    }

    /** Whether a short name in small letters is nobody's. */
    boolean nobody(String name) {
        return names.contains(folded(name));
    }

    /** Whether names in a domain are full names. */
    boolean full(String domain) {
        return !domains.contains(domain);
    }

    /** Whether an address of twelve small hexadecimal digits is shared, made up or no address of a card. */
    boolean shared(String mac) {
        int first = Integer.parseInt(mac.substring(0, 2), 16);
        return (first & 0b11) != 0 || macs.stream().anyMatch(mac::startsWith);
    }
}

package org.winddown.scheduler.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.yaml.YamlException;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/**
 * What lies in an inbox folder, laid out as {@code <unit>/<source>/<file>}, each file with an optional note
 * {@code <file>.yaml} that may say {@code snapshot_date}, {@code kind}, {@code mapping}, {@code parent} and
 * {@code scope}; a mapping file that a note names may lie beside it. What lies under {@code _lists} is no inventory,
 * see {@link InboxLists}.
 *
 * <p>Files stay where they are; their hash decides whether they are new.
 *
 * @param files the inventories, ordered by path
 * @param problems what cannot be imported as it lies, one sentence each: where, why, what to do
 */
public record Inbox(List<InboxFile> files, List<String> problems) {

    private static final Set<String> KEYS = Set.of("snapshot_date", "kind", "mapping", "parent", "scope");

    public Inbox {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Looks into a folder.
     *
     * @throws InboxException when there is no such folder
     */
    public static Inbox read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InboxException("There is no inbox folder " + folder
                    + ". Make it, with one folder for each unit and in it one for each source, or name another.");
        }
        List<InboxFile> files = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<Path> found = filesIn(folder);
        Set<Path> mappings = mappingsIn(found);
        for (Path path : found) {
            Path place = folder.relativize(path);
            if (isNote(path) || mappings.contains(path.normalize())) {
                continue;
            }
            if (place.getNameCount() != 3) {
                problems.add(place + " is not in the place of an inventory. Put it into <unit>/<source>/.");
                continue;
            }
            if (!Files.isRegularFile(path)) {
                problems.add(
                        place + " was not imported: it is a pipe, a device or a link that leads nowhere. Put the file"
                                + " itself there.");
                continue;
            }
            try {
                files.add(file(path, place));
            } catch (YamlException e) {
                problems.add(place + " was not imported: " + e.getMessage());
            }
        }
        return new Inbox(files, problems);
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !Files.isDirectory(path))
                    .filter(path -> !isHidden(String.valueOf(path.getFileName())))
                    .filter(path -> !folder.relativize(path).startsWith(InboxLists.FOLDER))
                    .sorted(Comparator.comparing(
                            path -> folder.relativize(path).toString().replace('\\', '/')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into the inbox " + folder + ".", e);
        }
    }

    /** The files that notes name as mappings; what is wrong with a note is told where its inventory is read. */
    private static Set<Path> mappingsIn(List<Path> files) {
        Set<Path> mappings = new HashSet<>();
        files.stream().filter(Inbox::isNote).forEach(note -> {
            String mapping = namedMapping(note);
            if (!mapping.isEmpty()) {
                mappings.add(note.resolveSibling(mapping).normalize());
            }
        });
        return mappings;
    }

    private static String namedMapping(Path note) {
        try {
            return YamlFile.read(String.valueOf(note.getFileName()), text(note))
                    .at("mapping")
                    .text();
        } catch (YamlException e) {
            return "";
        }
    }

    /** Lock files, folder settings and files that are still being copied. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.endsWith(".part");
    }

    private static boolean isNote(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".yaml")
                && Files.exists(path.resolveSibling(name.substring(0, name.length() - ".yaml".length())));
    }

    private static InboxFile file(Path path, Path place) {
        String unit = place.getName(0).toString();
        String source = place.getName(1).toString();
        Path note = path.resolveSibling(path.getFileName() + ".yaml");
        if (!Files.exists(note)) {
            return new InboxFile(
                    path, unit, source, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
        String name = String.valueOf(note.getFileName());
        YamlNode root = YamlFile.read(name, text(note));
        root.entries().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                throw new YamlException(
                        name,
                        value.line(),
                        "\"" + key + "\" is none of " + KEYS.stream().sorted().toList());
            }
        });
        return new InboxFile(
                path,
                unit,
                source,
                instant(name, root.at("snapshot_date")),
                kind(name, root.at("kind")),
                mapping(note, root.at("mapping")),
                root.at("parent").isEmpty()
                        ? Optional.empty()
                        : Optional.of(root.at("parent").text()),
                partial(name, root.at("scope")));
    }

    private static boolean partial(String file, YamlNode node) {
        return switch (node.text()) {
            case "", "full" -> false;
            case "partial" -> true;
            default ->
                throw new YamlException(
                        file,
                        node.line(),
                        "scope \"" + node.text() + "\" is neither full (the whole inventory of the source, which"
                                + " retires what it does not name) nor partial (a part of it, which retires nothing)");
        };
    }

    private static Optional<Instant> instant(String file, YamlNode node) {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    node.text().length() == 10
                            ? LocalDate.parse(node.text())
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                            : OffsetDateTime.parse(node.text()).toInstant());
        } catch (DateTimeException e) {
            throw new YamlException(
                    file,
                    node.line(),
                    "snapshot_date \"" + node.text()
                            + "\" is not a date; write 2024-07-10, or 2024-07-10T06:00:00+02:00");
        }
    }

    private static Optional<AssetKind> kind(String file, YamlNode node) {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        for (AssetKind kind : AssetKind.values()) {
            if (kind.name().equals(node.text().toUpperCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        throw new YamlException(
                file, node.line(), "kind \"" + node.text() + "\" is none of " + List.of(AssetKind.values()));
    }

    /** A mapping that ships, by name, or a file beside the note. */
    private static Optional<MappingDefinition> mapping(Path note, YamlNode node) {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        for (MappingDefinition shipped : Mappings.shipped()) {
            if (shipped.name().equals(node.text())) {
                return Optional.of(shipped);
            }
        }
        Path file = note.resolveSibling(node.text());
        if (!Files.isRegularFile(file)) {
            throw new YamlException(
                    String.valueOf(note.getFileName()),
                    node.line(),
                    "mapping \"" + node.text() + "\" is neither a file beside it nor one of "
                            + Mappings.shipped().stream()
                                    .map(MappingDefinition::name)
                                    .toList());
        }
        return Optional.of(Mappings.read(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }
}

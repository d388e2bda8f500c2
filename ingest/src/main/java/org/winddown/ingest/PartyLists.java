package org.winddown.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.list.ListChanges;
import org.winddown.ingest.list.ListHash;
import org.winddown.ingest.list.ListLoad;
import org.winddown.ingest.list.ListRefusal;
import org.winddown.ingest.list.ListVersion;
import org.winddown.ingest.list.read.ListFile;
import org.winddown.ingest.list.read.ListReader;
import org.winddown.ingest.list.read.ReadList;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.store.PartyListTable;
import org.winddown.rules.party.ListedParty;

/**
 * Restricted-party lists as dated versions.
 *
 * <p>A feed that is cut off, empty, doubled or much smaller than the version in force is refused: the version stays in
 * force, and the refusal is kept.
 */
public final class PartyLists {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

    private final ContentStore originals;
    private final double smallestShare;
    private final PartyListTable table;

    /**
     * Lists in a database.
     *
     * @param smallestShare 0 to 1; a feed with a smaller share of the entries of the last version is refused
     */
    public PartyLists(DataSource dataSource, ContentStore originals, double smallestShare) {
        if (!(smallestShare >= 0 && smallestShare <= 1)) {
            throw new IllegalArgumentException("A share is 0 to 1, not " + smallestShare + ".");
        }
        this.originals = originals;
        this.smallestShare = smallestShare;
        this.table = new PartyListTable(dataSource);
    }

    /**
     * What to load.
     *
     * @param list name of the list: small letters, digits, dots and hyphens, for example {@code us-ofac-sdn}
     * @param files its files; folders stand for the files in them
     * @param published from when on this version was known, when the caller knows better than the file
     * @param shrunken whether a feed that is much smaller is taken all the same, because a person looked
     */
    public record Request(
            String list, List<Path> files, @Nullable Instant published, boolean shrunken) {

        public Request {
            files = List.copyOf(files);
        }
    }

    /**
     * Loads a version of a list.
     *
     * @param now when it is loaded
     * @throws RefusedFileException when the files are not one whole list; the refusal is kept and can be asked for
     */
    public ListLoad load(Request request, Instant now) {
        if (!NAME.matcher(request.list()).matches()) {
            throw new RefusedFileException(
                    "LIST_NAME",
                    "\"" + request.list() + "\" is no name of a list. Use small letters, digits, dots and hyphens, for"
                            + " example us-ofac-sdn.");
        }
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        List<ListFile> files = files(request);
        Map<String, String> hashes = new TreeMap<>();
        for (ListFile file : files) {
            String sha256 = ContentStore.sha256(file.path());
            originals.keep(file.path(), sha256);
            hashes.put(file.name(), sha256);
        }
        String named = String.join(
                "\n",
                hashes.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .toList());
        try {
            return load(request, files, hashes, named, at);
        } catch (RefusedFileException e) {
            table.append(new ListRefusal(request.list(), at, named, e.code(), String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private static List<ListFile> files(Request request) {
        List<ListFile> files = new ArrayList<>();
        for (Path path : request.files()) {
            if (Files.isDirectory(path)) {
                try (var inside = Files.list(path)) {
                    inside.filter(Files::isRegularFile)
                            .filter(each -> !String.valueOf(each.getFileName()).startsWith("."))
                            .sorted()
                            .forEach(each -> files.add(new ListFile(each, String.valueOf(each.getFileName()))));
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot list " + path + ".", e);
                }
            } else {
                files.add(new ListFile(path, String.valueOf(path.getFileName())));
            }
        }
        if (files.isEmpty()) {
            throw new RefusedFileException("LIST_EMPTY", request.files() + ": there is no file. Name at least one.");
        }
        return files;
    }

    private ListLoad load(
            Request request, List<ListFile> files, Map<String, String> hashes, String named, Instant now) {
        String sha256 = ListHash.of(hashes.values().stream().sorted().toArray(String[]::new));
        List<ListVersion> before = table.versions(request.list());
        ListVersion last = before.isEmpty() ? null : before.get(before.size() - 1);
        if (last != null && last.sha256().equals(sha256)) {
            return new ListLoad(last, true);
        }
        ReadList read;
        try {
            read = ListReader.read(files);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + files + ".", e);
        }
        if (last != null && !request.shrunken()) {
            refuseShrunken(files, last, read);
        }
        ListChanges changes = ListChanges.between(
                last == null ? List.of() : table.parties(last.list(), last.number()), read.parties());
        ListVersion version = new ListVersion(
                request.list(),
                last == null ? 1 : last.number() + 1,
                published(request, read.published(), now),
                now,
                read.format(),
                sha256,
                named,
                read.parties().size(),
                read.parties().stream().mapToInt(party -> party.names().size()).sum(),
                changes.added().size(),
                changes.removed().size(),
                changes.changed().size(),
                read.notes());
        table.append(version, read.parties());
        return new ListLoad(version, false);
    }

    private void refuseShrunken(List<ListFile> files, ListVersion last, ReadList read) {
        if (read.parties().size() < last.entries() * smallestShare) {
            throw new RefusedFileException(
                    "LIST_SHRUNK",
                    files.get(0).name() + ": " + read.parties().size() + " entries where version " + last.number()
                            + " has " + last.entries() + ". The feed may be cut off: fetch it again. If the publisher"
                            + " really removed so many, load it with --shrunken.");
        }
    }

    private static Instant published(Request request, @Nullable LocalDate printed, Instant now) {
        if (request.published() != null) {
            return request.published();
        }
        return printed == null ? now : printed.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** All versions of all lists, ordered by list and number. */
    public List<ListVersion> versions() {
        return table.versions();
    }

    /** The version of each list that was known at an instant, ordered by list; a list not known yet is absent. */
    public List<ListVersion> knownAt(Instant at) {
        return knownAt(at, Instant.MAX);
    }

    /** The same without the versions that were loaded after another instant. */
    public List<ListVersion> knownAt(Instant at, Instant loadedBy) {
        Map<String, ListVersion> known = new TreeMap<>();
        Comparator<ListVersion> later =
                Comparator.comparing(ListVersion::publishedAt).thenComparing(ListVersion::number);
        for (ListVersion version : table.versions()) {
            if (!version.publishedAt().isAfter(at) && !version.loadedAt().isAfter(loadedBy)) {
                known.merge(version.list(), version, (a, b) -> later.compare(a, b) >= 0 ? a : b);
            }
        }
        return List.copyOf(known.values());
    }

    /** The version of a list that was known at an instant. */
    public Optional<ListVersion> knownAt(String list, Instant at) {
        return knownAt(at).stream()
                .filter(version -> version.list().equals(list))
                .findFirst();
    }

    /** The entries of a version, in the order of its files. */
    public List<ListedParty> parties(ListVersion version) {
        return table.parties(version.list(), version.number());
    }

    /** What differs between two versions. */
    public ListChanges changes(ListVersion before, ListVersion after) {
        return ListChanges.between(parties(before), parties(after));
    }

    /** Everything that was refused, ordered by list and time. */
    public List<ListRefusal> refusals() {
        return table.refusals();
    }
}

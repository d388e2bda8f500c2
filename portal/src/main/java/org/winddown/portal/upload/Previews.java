package org.winddown.portal.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;
import org.winddown.portal.Inventories;
import org.winddown.portal.Preview;
import org.winddown.portal.Upload;
import org.winddown.portal.security.Viewer;

/**
 * Uploads of which somebody has seen, or is about to see, what importing them would do.
 *
 * <p>They lie in a temporary folder until they are imported or discarded. There are only so many for each person and
 * altogether, none is kept for longer than a working day, and none outlives the process: the oldest go first.
 * Thread-safe.
 */
public final class Previews implements AutoCloseable {

    private static final int OF_ONE_PERSON = 5;
    private static final int ALTOGETHER = 40;
    private static final Duration KEPT_FOR = Duration.ofHours(8);

    /**
     * One upload with its preview.
     *
     * @param id unguessable, fit for an address
     * @param folder holds the upload in a folder of its own, and beside it the files of the preview
     */
    record Kept(String id, Upload upload, Preview preview, Path folder, Instant madeAt) {

        /** The file with all changes. */
        Path changes() {
            return told(folder).resolve(Preview.CHANGES);
        }

        /** The file with all rejected rows. */
        Path rejected() {
            return told(folder).resolve(Preview.REJECTED);
        }

        private static Path told(Path folder) {
            return folder.resolve("told");
        }
    }

    private final Inventories inventories;
    private final Clock clock;
    private final Path root;

    /** The oldest first. */
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    /** An empty store with a folder of its own. */
    public Previews(Inventories inventories, Clock clock) {
        this.inventories = inventories;
        this.clock = clock;
        try {
            this.root = Files.createTempDirectory("winddown-previews");
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for uploads can be made in java.io.tmpdir.", e);
        }
    }

    /** Takes an uploaded file and makes its preview, also when that says that the file is refused. */
    Kept make(MultipartFile file, UploadForm form, Viewer viewer) throws IOException {
        String name = FileName.of(file.getOriginalFilename());
        Path folder = Files.createTempDirectory(root, "upload");
        boolean done = false;
        try {
            Path copy = resolve(Files.createDirectory(folder.resolve("file")), name);
            file.transferTo(copy);
            Files.createDirectory(Kept.told(folder));
            Upload upload = new Upload(
                    copy, name, form.unit(), form.source(), form.assetKind(), form.partial(), viewer.name());
            Kept made = preview(UUID.randomUUID().toString(), upload, folder);
            keep(made);
            done = true;
            return made;
        } finally {
            if (!done) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    /** Makes the preview of a taken upload anew, because the inventory has changed, and keeps it again. */
    Kept makeAgain(Kept taken) {
        Kept made = preview(taken.id(), taken.upload(), taken.folder());
        keep(made);
        return made;
    }

    /** A machine without a Unicode locale cannot spell every name; the letters it lacks become underscores. */
    private static Path resolve(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            return folder.resolve(name.replaceAll("[^ -~]", "_"));
        }
    }

    private Kept preview(String id, Upload upload, Path folder) {
        return new Kept(id, upload, inventories.preview(upload, Kept.told(folder)), folder, clock.instant());
    }

    /** What a viewer uploaded; empty when it is gone or somebody else's. */
    synchronized Optional<Kept> find(Viewer viewer, String id) {
        return Optional.ofNullable(kept.get(id))
                .filter(one -> one.upload().uploadedBy().equals(viewer.name()));
    }

    /** Takes an upload out, so that nobody else imports or discards it; it is to be kept again or discarded. */
    synchronized Optional<Kept> take(Viewer viewer, String id) {
        Optional<Kept> found = find(viewer, id);
        found.ifPresent(one -> kept.remove(one.id()));
        return found;
    }

    /** Keeps an upload and lets those go that are too old or too many. */
    void keep(Kept made) {
        List<Kept> gone = new ArrayList<>();
        synchronized (this) {
            kept.put(made.id(), made);
            Instant oldest = clock.instant().minus(KEPT_FOR);
            kept.values().stream().filter(one -> one.madeAt().isBefore(oldest)).forEach(gone::add);
            String person = made.upload().uploadedBy();
            List<Kept> theirs = kept.values().stream()
                    .filter(one -> one.upload().uploadedBy().equals(person) && !gone.contains(one))
                    .toList();
            gone.addAll(theirs.subList(0, Math.max(0, theirs.size() - OF_ONE_PERSON)));
            List<Kept> all =
                    kept.values().stream().filter(one -> !gone.contains(one)).toList();
            gone.addAll(all.subList(0, Math.max(0, all.size() - ALTOGETHER)));
            gone.forEach(one -> kept.remove(one.id()));
        }
        gone.forEach(Previews::delete);
    }

    /** Forgets an upload and deletes its files. */
    void discard(Kept unwanted) {
        synchronized (this) {
            kept.remove(unwanted.id());
        }
        delete(unwanted);
    }

    private static void delete(Kept unwanted) {
        try {
            FileSystemUtils.deleteRecursively(unwanted.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("An upload cannot be deleted from " + unwanted.folder() + ".", e);
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(root);
    }
}

package org.winddown.scheduler.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.winddown.scheduler.store.Home;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The note {@code serve.json} in a home: where the server that holds its database takes commands.
 *
 * @param port loopback port
 * @param token secret that a command must show; only the owner of the home can read it
 * @param pid process id of the server
 */
public record Served(int port, String token, long pid) {

    private static final String FILE = "serve.json";

    /** The server of a home, when its process is alive. */
    public static Optional<Served> of(Home home) {
        Path file = home.root().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Served served = JsonMapper.builder().build().readValue(Files.readString(file), Served.class);
            return ProcessHandle.of(served.pid()).filter(ProcessHandle::isAlive).map(process -> served);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    file + " is not the note of a server. Delete it when no server runs on this home.", e);
        }
    }

    /** Leaves the note in a home. */
    public void write(Home home) {
        try {
            Files.createDirectories(home.root());
            Path part = home.root().resolve(FILE + ".part");
            Files.deleteIfExists(part);
            if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(part, JsonMapper.builder().build().writeValueAsString(this));
            Files.move(part, home.root().resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + home.root().resolve(FILE) + ".", e);
        }
    }

    /** Takes the note away. */
    public static void delete(Home home) {
        try {
            Files.deleteIfExists(home.root().resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + home.root().resolve(FILE) + ".", e);
        }
    }
}

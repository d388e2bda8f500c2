package org.winddown.scheduler.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Published lists in an inbox, laid out as {@code _lists/<list>/<file>...}. */
public final class InboxLists {

    /** Name of the folder; no code of a unit begins with an underscore by chance. */
    static final String FOLDER = "_lists";

    private InboxLists() {}

    /**
     * The folders of lists in an inbox, ordered by name; each is the name of a list and holds its files.
     *
     * @param inbox need not hold any
     */
    public static List<Path> in(Path inbox) {
        Path lists = inbox.resolve(FOLDER);
        if (!Files.isDirectory(lists)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(lists)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + lists + ".", e);
        }
    }
}

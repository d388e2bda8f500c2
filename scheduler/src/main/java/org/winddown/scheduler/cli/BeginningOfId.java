package org.winddown.scheduler.cli;

import java.util.List;
import java.util.function.Function;

/** Entries of a register that a user names by their ids, or by the beginnings of them. */
final class BeginningOfId {

    private static final int SHORTEST = 6;

    private BeginningOfId() {}

    /**
     * The one entry whose id begins so.
     *
     * @param what what an entry is, for messages
     * @param list command that lists the entries
     */
    static <T> T only(String what, String beginning, List<T> all, Function<T, String> id, String list) {
        List<T> found = all.stream()
                .filter(each -> beginning.length() >= SHORTEST && id.apply(each).startsWith(beginning))
                .toList();
        if (found.size() != 1) {
            throw new CommandException(
                    (found.isEmpty() ? "There is no " + what : "There are " + found.size() + " entries, each a " + what)
                            + " whose id begins with \"" + beginning + "\". Give at least " + SHORTEST
                            + " characters of the id, enough to tell it from others. List them with: " + list);
        }
        return found.get(0);
    }
}

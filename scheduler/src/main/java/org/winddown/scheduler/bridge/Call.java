package org.winddown.scheduler.bridge;

import java.util.List;

/**
 * A command that is sent to a server.
 *
 * @param args the words after {@code winddown}
 * @param folder working folder of the caller, absolute; paths are taken from there
 * @param terminal whether a person is watching
 */
public record Call(List<String> args, String folder, boolean terminal) {

    public Call {
        args = List.copyOf(args);
    }
}

package org.winddown.scheduler.bridge;

import java.util.List;
import java.util.Objects;

/**
 * A command that is sent to a server.
 *
 * @param args the words after {@code winddown}
 * @param folder working folder of the caller, absolute; paths are taken from there
 * @param terminal whether a person is watching
 * @param user name of the caller on the machine
 */
public record Call(List<String> args, String folder, boolean terminal, String user) {

    public Call {
        args = List.copyOf(args);
        user = Objects.requireNonNullElse(user, "");
    }
}

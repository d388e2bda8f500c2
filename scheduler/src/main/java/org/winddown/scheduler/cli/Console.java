package org.winddown.scheduler.cli;

import java.io.PrintWriter;

/**
 * Where a command prints, and for whom. Results go to {@code out}; everything else goes to {@code err}.
 *
 * @param out standard output of the caller, UTF-8
 * @param err standard error of the caller, UTF-8
 * @param terminal whether a person is watching
 * @param user name of the caller on the machine
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal, String user) {

    /** For the user who runs this process. */
    public Console(PrintWriter out, PrintWriter err, boolean terminal) {
        this(out, err, terminal, System.getProperty("user.name", ""));
    }
}

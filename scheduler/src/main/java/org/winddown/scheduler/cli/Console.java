package org.winddown.scheduler.cli;

import java.io.PrintWriter;

/**
 * Where a command prints. Results go to {@code out}; everything else goes to {@code err}.
 *
 * @param out standard output of the caller, UTF-8
 * @param err standard error of the caller, UTF-8
 * @param terminal whether a person is watching
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {}

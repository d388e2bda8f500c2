package org.winddown.benchmarks;

import java.io.PrintWriter;

/** Placeholder. */
final class EngineBench {
    EngineBench(int rows, long seed, PrintWriter out) {}

    void run() {}
}

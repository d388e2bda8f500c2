package org.winddown.scheduler;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.winddown.scheduler.cli.Cli;
import org.winddown.scheduler.cli.Console;

/** The program: hands its arguments to the command line and ends with its exit code. */
public final class WinddownApplication {

    private WinddownApplication() {}

    /** Runs one command. */
    public static void main(String[] args) {
        System.exit(Cli.run(
                new Console(
                        writer(FileDescriptor.out),
                        writer(FileDescriptor.err),
                        Boolean.getBoolean("winddown.terminal")),
                args));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }
}

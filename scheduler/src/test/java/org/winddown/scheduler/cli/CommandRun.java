package org.winddown.scheduler.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One command, run in this process against its own home.
 *
 * @param code exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
public record CommandRun(int code, String out, String err) {

    /** Runs a command with the option {@code --home}. */
    public static CommandRun in(Path home, String... words) {
        List<String> args = new ArrayList<>(List.of(words));
        args.add("--home");
        args.add(home.toString());
        return of(args.toArray(String[]::new));
    }

    /** Runs a command. */
    public static CommandRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Cli.run(new Console(new PrintWriter(out), new PrintWriter(err), false), args);
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** The lines of {@link #out}. */
    public List<String> lines() {
        return out.lines().toList();
    }
}

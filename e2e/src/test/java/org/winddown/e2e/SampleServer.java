package org.winddown.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The demo's home and a server on it, made once for all tests that ask for it. */
final class SampleServer implements AutoCloseable {

    /** Gives tests the server. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SampleServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(SampleServer.class))
                    .computeIfAbsent(SampleServer.class, type -> start());
        }
    }

    private static final Pattern ADDRESS = Pattern.compile("Winddown is at (http://127\\.0\\.0\\.1:\\d+)/");
    private static final Pattern PASSWORD = Pattern.compile("Its password is (\\S+) ");

    private final Path folder;
    private final Launcher.Outcome demo;
    private final Launcher launcher;
    private final Process server;
    private final String greeting;

    private SampleServer(Path folder, Launcher.Outcome demo, Launcher launcher, Process server, String greeting) {
        this.folder = folder;
        this.demo = demo;
        this.launcher = launcher;
        this.server = server;
        this.greeting = greeting;
    }

    private static SampleServer start() {
        try {
            Path folder = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "sample");
            Path home = folder.resolve("home");
            Launcher launcher =
                    new Launcher(folder, Map.of("WINDDOWN_HOME", home.toString(), "WINDDOWN_PROGRESS", "plain"));
            Launcher.Outcome demo = launcher.run("demo");
            Path out = folder.resolve("serve.out");
            Path err = folder.resolve("serve.err");
            Process server = launcher.start(out, err, "serve", "--port", "0");
            String greeting = greeting(server, out, err);
            return new SampleServer(folder, demo, launcher, server, greeting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String greeting(Process server, Path out, Path err) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        boolean ended = false;
        while (!ended && System.nanoTime() < end) {
            String text = Launcher.textSoFar(out);
            if (ADDRESS.matcher(text).find()) {
                return text;
            }
            ended = server.waitFor(100, TimeUnit.MILLISECONDS);
        }
        server.destroyForcibly();
        throw new IllegalStateException("The server did not start:\n" + Launcher.textSoFar(err));
    }

    /** What the demo printed when the home was made. */
    Launcher.Outcome demo() {
        return demo;
    }

    /** Commands on the home, while the server runs. */
    Launcher launcher() {
        return launcher;
    }

    /** A folder for files of the tests. */
    Path folder() {
        return folder;
    }

    String url(String path) {
        return first(ADDRESS) + path;
    }

    /** Password of the account {@code admin}, which the first start printed. */
    String adminPassword() {
        return first(PASSWORD);
    }

    private String first(Pattern pattern) {
        Matcher matcher = pattern.matcher(greeting);
        assertThat(matcher.find()).as("%s in:%n%s", pattern, greeting).isTrue();
        return matcher.group(1);
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

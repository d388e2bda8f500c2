package org.winddown.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A headless Chromium, got from the first of: {@code WINDDOWN_CHROMIUM}, an installed one, Debian's package when this
 * runs as root, the one that Playwright fetches. Without any of them the tests fail; they are never skipped.
 */
final class Chromium implements AutoCloseable {

    private static final String SETTING = "WINDDOWN_CHROMIUM";
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en-US");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        Optional<Path> found = named(System.getenv()).or(Chromium::installed).or(Chromium::packaged);
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
        if (found.isPresent()) {
            options.setExecutablePath(found.get());
        } else {
            fetch();
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> named(Map<String, String> environment) {
        String path = environment.getOrDefault(SETTING, "");
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (!runs(Path.of(path))) {
            throw new IllegalStateException(
                    SETTING + " is " + path + ", which does not run. Name a Chromium or Chrome, or unset it.");
        }
        return Optional.of(Path.of(path));
    }

    private static Optional<Path> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .filter(Chromium::runs)
                .findFirst();
    }

    /** Some systems ship a script of that name which only says how to install it. */
    private static boolean runs(Path executable) {
        return Files.isExecutable(executable) && succeeds(executable.toString(), "--version");
    }

    private static Optional<Path> packaged() {
        if (!"root".equals(System.getProperty("user.name")) || !succeeds("apt-get", "--version")) {
            return Optional.empty();
        }
        boolean done = succeeds("apt-get", "update", "-q")
                && succeeds("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
        return done ? installed() : Optional.empty();
    }

    private static void fetch() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        boolean done = succeeds(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
        if (!done) {
            throw new IllegalStateException("There is no Chromium, and neither apt-get nor Playwright could get one."
                    + " Install Chromium or Chrome, or name one with " + SETTING + ".");
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

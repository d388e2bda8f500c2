package org.winddown.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Optional<Path> found = Programs.named(SETTING, "a Chromium or Chrome")
                .or(() -> Programs.installed(NAMES))
                .or(Chromium::packaged);
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

    private static Optional<Path> packaged() {
        return Programs.packaged("chromium") ? Programs.installed(NAMES) : Optional.empty();
    }

    private static void fetch() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        boolean done = Programs.succeeds(
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

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

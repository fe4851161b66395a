package org.guildhall.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, without a screen. */
final class Chromium implements AutoCloseable {

    /** What a page may take on a busy machine, in milliseconds. */
    private static final int PATIENCE = 30_000;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    /** Skips the test that needs it where there is none on the PATH. */
    static Chromium start() {
        Optional<Path> program = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(program.isPresent(), "SKIPPED: no chromium on the PATH");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Chromium(program.get());
    }

    Page page() {
        return browser.newPage();
    }

    /** A page of somebody else's phone, of whoever reads that language. */
    Page phone(String language) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true))
                .newPage();
    }

    /** A page on a screen of this size, of whoever reads that language. */
    Page screen(String language, int width, int height) {
        return browser.newContext(
                        new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height))
                .newPage();
    }

    /** So that nobody looks on while another test runs. */
    void closePages() {
        browser.contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        playwright.close();
    }
}

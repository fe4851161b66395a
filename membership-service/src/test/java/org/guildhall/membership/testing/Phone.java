package org.guildhall.membership.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A small phone: the system's Chromium without a screen, 360 × 800. */
public final class Phone implements AutoCloseable {

    /** What a page may take on a busy machine, in milliseconds; the library's own five seconds are less than our waits between tries. */
    private static final int PATIENCE = 30_000;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Phone(Path chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Skips the tests of the calling class where no Chromium is on the PATH. */
    public static Phone take() {
        Optional<Path> chromium = chromium();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "SKIPPED: no chromium on the PATH; install it to test the join page in a browser");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Phone(chromium.get());
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page of the service as someone who reads that language. */
    public Page open(String path, String language) {
        return open(path, language, true);
    }

    /** The same where no script runs. */
    public Page openWithoutScripts(String path, String language) {
        return open(path, language, false);
    }

    private Page open(String path, String language, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale(language)
                .setViewportSize(360, 800)
                .setHasTouch(true)
                .setIsMobile(true)
                .setDeviceScaleFactor(2)
                .setBaseURL("http://localhost:" + RestAssured.port));
        Page page = context.newPage();
        page.navigate(path);
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}

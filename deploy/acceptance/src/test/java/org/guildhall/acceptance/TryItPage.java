package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The page to try an API, in the system's Chromium: somebody signs in there and calls a route. */
final class TryItPage {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private TryItPage() {}

    /** Who the API takes the caller for who signed in as this person. */
    static void signInAndCall(String page, String person, String route, String expected) {
        Optional<Path> chromium = chromium();
        Assumptions.assumeTrue(chromium.isPresent(), "SKIPPED: no chromium on the PATH");
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")))) {
            Page tab = browser.newPage();
            tab.navigate(page);
            signIn(tab, person);
            assertThat(call(tab, route).text()).contains(expected);
        }
    }

    private static void signIn(Page tab, String person) {
        tab.locator("button.authorize").first().click();
        Locator scheme = tab.locator(".auth-container", new Page.LocatorOptions().setHasText("authorization_code"));
        Page signIn = tab.waitForPopup(() -> scheme.locator("button.authorize").click());
        signIn.locator("button[value='" + person + "']").click();
        scheme.locator("button", new Locator.LocatorOptions().setHasText("Logout"))
                .waitFor();
        tab.locator("button.btn-done").first().click();
    }

    private static Response call(Page tab, String route) {
        Locator operation = tab.locator(
                        ".opblock-get", new Page.LocatorOptions().setHas(tab.locator("[data-path='" + route + "']")))
                .first();
        operation.locator(".opblock-summary-control").click();
        operation.locator("button.try-out__btn").click();
        return tab.waitForResponse(
                response -> response.url().endsWith(route),
                () -> operation.locator("button.execute").click());
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

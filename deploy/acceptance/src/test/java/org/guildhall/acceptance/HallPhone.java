package org.guildhall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.zxing.ReaderException;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.testing.ScannedCode;

/** The hall on a phone in somebody's hand. What its scripts complain about is kept. */
final class HallPhone {

    /** Facts take a moment from one service to the next. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String TURN = """
            hash => new Promise(there => {
              if (location.hash === hash) return there();
              addEventListener('hashchange', () => setTimeout(there), { once: true });
              location.hash = hash;
            })""";

    final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();

    HallPhone(Page page, String home) {
        this.page = page;
        this.home = home;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("TrustedHTML")) {
                complaints.add(message.text());
            }
        });
        page.navigate(home + "/");
    }

    /** Goes to a screen by its address. */
    void open(String screen) {
        if (page.url().startsWith(home + "/#/") || page.url().equals(home + "/")) {
            page.evaluate(TURN, "#/" + screen);
        } else {
            page.navigate(home + "/#/" + screen);
        }
        settled();
    }

    /** Opens a screen until it reads so. */
    void openUntil(String screen, String words) {
        Instant end = Instant.now().plus(PATIENCE);
        open(screen);
        while (!page.locator("main").innerText().contains(words)) {
            assertThat(Instant.now())
                    .as("%s: %s", screen, page.locator("main").innerText())
                    .isBefore(end);
            page.reload();
            settled();
        }
    }

    /** Until the screen is there, and not only its place. */
    void settled() {
        assertThat(page.locator("main[aria-busy=false] h1")).isVisible();
    }

    /** As far as a program can tell. */
    void hasNoBarriers() {
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as(page.url())
                .isEmpty();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** With the tabulator to what has this name, and then with the enter key. */
    void press(String name) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            page.keyboard().press("Tab");
            Object reached = page.evaluate("() => document.activeElement.innerText");
            if (reached != null && reached.toString().startsWith(name)) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("no key leads to " + name);
    }

    /** The call arrives, once, and what is answered doesn't. */
    void losesTheAnswerTo(String addresses) {
        page.route(
                addresses,
                route -> {
                    route.fetch();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
    }

    /** What another phone reads from the code that is shown. */
    String scan() {
        try {
            return ScannedCode.read(page.locator(".qr").first().screenshot()).getText();
        } catch (IOException | ReaderException e) {
            throw new AssertionError("no code to read", e);
        }
    }

    void reads(String words) {
        assertThat(page.locator("main")).containsText(words);
    }

    /** The provider's page shows one language of its two. */
    void isAskedBy(String heading) {
        assertThat(page.locator("h1")).hasText(heading, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
    }

    /** At the provider's page, with a phone number. */
    void signIn(String mobile) {
        button("登录").click();
        isAskedBy("登录");
        assertThat(page.locator("#username")).isFocused();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.fill("#username", mobile);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    /** As one of the officers that the provider's page offers. */
    void signInAs(String person) {
        button("登录").click();
        page.click("button[value='" + person + "']");
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    /** A picture for the README, if pictures are asked for. */
    void picture(String name) {
        if (Boolean.getBoolean("guildhall.update-pictures")) {
            Path pictures = Surroundings.ROOT.resolve("deploy/hall/docs/pictures");
            page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
        }
    }

    void complainsOfNothing() {
        assertThat(complaints).isEmpty();
    }
}

package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** The page to try an API, in the system's Chromium: somebody signs in there and calls a route. */
final class TryItPage {

    private TryItPage() {}

    /** Who the API takes the caller for who signed in as this person. */
    static void signInAndCall(String page, String person, String route, String expected) {
        try (Chromium chromium = Chromium.start()) {
            Page tab = chromium.page();
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
}

package org.guildhall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.guildhall.local.launcher.TemporarySuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The suite with a real Keycloak in the place of the simple sign-in. It is downloaded, so this runs in the campaign alone. */
@EnabledIfSystemProperty(named = "guildhall.campaign", matches = "true")
class KeycloakTest {

    private static final Path SERVER = Surroundings.ROOT.resolve("deploy/local/target/keycloak");

    @Test
    void signsInAtTheHall() throws Exception {
        prepare();
        try (TemporarySuite suite = TemporarySuite.start(Surroundings.ROOT, Optional.of(SERVER));
                Chromium chromium = Chromium.start()) {
            // Appoints, declares and opens with tokens from Keycloak.
            suite.prepareDemonstration();
            String password = Files.readString(suite.secrets().resolve("keycloak-password"));
            HallPhone phone = new HallPhone(
                    chromium.phone("zh-CN"), suite.publicEndpoints().home());
            phone.button("登录").click();
            signIn(phone.page, "member", "wrong");
            assertThat(phone.page.locator("body")).containsText("无效的用户名或密码");
            signIn(phone.page, "member", password);
            phone.settled();
            phone.open("membership");
            // To the provider and back: whoever signs in again is asked for the password again.
            phone.page.waitForResponse(
                    answer -> answer.url().contains("/logout"),
                    () -> phone.button("退出登录").first().click());
            phone.page.waitForURL(suite.publicEndpoints().home() + "/**");
            phone.settled();
            phone.button("登录").first().click();
            assertThat(phone.page.locator("#password")).isVisible();
            phone.complainsOfNothing();
        }
    }

    private static void signIn(Page page, String user, String password) {
        page.fill("#username", user);
        page.fill("#password", password);
        page.locator("#kc-login").click();
    }

    private static void prepare() throws Exception {
        Process made = new ProcessBuilder(
                        "bash", Surroundings.ROOT.resolve("deploy/keycloak.sh").toString(), "java")
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
    }
}

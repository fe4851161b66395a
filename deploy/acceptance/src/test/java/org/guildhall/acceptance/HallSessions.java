package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.local.scenario.SyntheticPerson;

/** A member stays signed in at the hall, as long as the provider gives tokens. */
final class HallSessions {

    private final String home;
    private final SyntheticPerson person;

    /** @param person who has activated their membership */
    HallSessions(String home, SyntheticPerson person) {
        this.home = home;
        this.person = person;
    }

    /** The tokens end, and then the provider gives no new ones. */
    void keepsWhoIsSignedIn() {
        try (Chromium chromium = Chromium.start()) {
            HallPhone phone = new HallPhone(chromium.phone("zh-CN"), home);
            phone.signIn(person.mobile());
            phone.open("data");
            phone.reads("****");
            List<String> grants = new ArrayList<>();
            phone.page.onRequest(request -> grants.addAll(grantOf(request)));
            for (String change : List.of("session.until = 0", "session.access += 'x'")) {
                tamper(phone, change);
                phone.open("home");
                phone.reads("港湾精密机械公司工会委员会");
                phone.open("data");
                phone.reads("****");
            }
            assertThat(grants).containsExactly("refresh_token", "refresh_token");
            tamper(phone, "session.until = 0; session.refresh = 'revoked'");
            phone.open("quizzes");
            phone.reads("请先登录，再看这一页。");
            phone.signIn(person.mobile());
            phone.reads("用电安全知识答题");
        }
    }

    private static void tamper(HallPhone phone, String change) {
        phone.page.evaluate("() => { const session = JSON.parse(localStorage.session); " + change
                + "; localStorage.session = JSON.stringify(session) }");
    }

    private static List<String> grantOf(Request request) {
        String body = request.url().endsWith("/token") ? request.postData() : "";
        return body.contains("grant_type=refresh_token") ? List.of("refresh_token") : List.of();
    }
}

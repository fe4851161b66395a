package org.guildhall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.guildhall.local.scenario.SyntheticPerson;

/** What becomes of a membership, on its member's phone: another union, the history, the end. */
final class HallMembership {

    private static final String UNION = "港湾精密机械公司工会委员会";
    private static final String ELSEWHERE = "滨海市港湾区总工会";

    private final String home;
    private final SyntheticPerson person;

    /** @param person who has activated their membership */
    HallMembership(String home, SyntheticPerson person) {
        this.home = home;
        this.person = person;
    }

    /** Of a union found by name; what was asked for is seen, and taken back. */
    static void asksForATransfer(HallPhone phone) {
        phone.open("transfers");
        Page page = phone.page;
        page.fill("#name", "港湾");
        phone.button("查找").click();
        assertThat(page.getByLabel(ELSEWHERE)).isVisible();
        assertThat(page.getByLabel(UNION)).hasCount(0);
        page.getByLabel(ELSEWHERE).check();
        page.getByLabel("居住地或工作地变动").first().check();
        phone.hasNoBarriers();
        phone.button("申请接转").click();
        phone.reads("办理中的接转");
        phone.reads("最迟答复日");
        phone.reads(ELSEWHERE);
        phone.hasNoBarriers();
        page.getByText("撤销申请", new Page.GetByTextOptions().setExact(true)).click();
        phone.button("确定撤销申请").click();
        phone.reads("已撤销");
        phone.reads("申请方撤销");
        assertThat(phone.button("查找")).isVisible();
    }

    static void readsTheHistory(HallPhone phone) {
        phone.open("history");
        phone.reads(UNION);
        phone.reads("入会");
    }

    /** In English, by keys alone. Nothing is over before it is confirmed on a screen of its own. */
    void leavesByKeysAlone() {
        try (Chromium chromium = Chromium.start()) {
            HallPhone phone = new HallPhone(chromium.phone("en-GB"), home);
            Page page = phone.page;
            phone.press("Sign in");
            assertThat(page.locator("#username")).isFocused();
            page.keyboard().type(person.mobile());
            page.keyboard().press("Enter");
            phone.settled();
            phone.press("Membership");
            assertThat(page.locator(".card-number")).isVisible();
            phone.press("Leave the union");
            phone.reads("Your card is not valid any more");
            phone.press("I want to leave");
            assertThat(page.locator("h1")).hasText("Confirm that you leave");
            phone.press("Leave the union today");
            assertThat(page.getByRole(AriaRole.CHECKBOX)).isFocused();
            page.keyboard().press("Space");
            phone.press("Leave the union today");
            assertThat(page.locator("h1")).hasText("You have left the union");
            phone.press("Membership");
            phone.reads("You are no member any more");
            assertThat(phone.link("Join again")).hasAttribute("href", Pattern.compile("/join\\?lang=en"));
            phone.press("History of my membership");
            phone.reads("Left by themself");
            phone.complainsOfNothing();
        }
    }
}

package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the screens of the hall look in whoever's hand: measured, each in each language, size and width. */
final class HallLooks {

    private static final List<String> SCREENS = List.of(
            "front",
            "home",
            "membership",
            "activate",
            "contests",
            "quizzes",
            "coupons",
            "surveys",
            "certificates",
            "certificate",
            "verify",
            "rewards",
            "notices",
            "settings",
            "data",
            "transfers",
            "history",
            "leave",
            "leave/confirm");

    /** What is too small to read or to tap, or beyond the edge; nothing where all is well. */
    private static final String TOO_SMALL = """
            ([letters, target]) => [
              ...[...document.querySelectorAll('body *')]
                .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && e.checkVisibility() && !e.closest('.unseen, .skip'))
                .filter(e => parseFloat(getComputedStyle(e).fontSize) < letters),
              ...[...document.querySelectorAll('a, button, summary, .choice, input:not([type=radio], [type=checkbox])')]
                .filter(e => e.checkVisibility() && !e.matches('.skip'))
                .filter(e => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height) < target - .5),
              ...[document.documentElement].filter(e => e.scrollWidth > innerWidth),
            ].map(e => e.outerHTML.slice(0, 80))""";

    /** Chooses only what is another: for the same language no screen is drawn anew. */
    private static final String CHOOSE = """
            async wanted => {
              const look = await import('/look.js');
              look.choose(Object.fromEntries(Object.entries(wanted).filter(([name, value]) => look[name]() !== value)));
            }""";

    private final HallPhone phone;

    HallLooks(HallPhone phone) {
        this.phone = phone;
    }

    void everyScreenIsForEverybody() {
        List<String> screens = new ArrayList<>(SCREENS);
        screens.add(firstOf("contests"));
        screens.add(firstOf("quizzes"));
        for (String screen : screens) {
            phone.open(screen);
            thisScreenIsForEverybody();
        }
    }

    void thisScreenIsForEverybody() {
        phone.hasNoBarriers();
        isLargeEnough(18, 44);
        looks("en", "ordinary", 320);
        isLargeEnough(18, 44);
        looks("zh", "largest", 320);
        isLargeEnough(30, 60);
        // As in a browser that enlarges to 200 %.
        looks("zh", "ordinary", 195);
        isLargeEnough(18, 44);
        looks("zh", "ordinary", 390);
    }

    /** The screen that the first line of a list leads to. */
    private String firstOf(String list) {
        phone.open(list);
        return (String) phone.page.evaluate("document.querySelector('.links a').hash.slice(2)");
    }

    private void looks(String language, String size, int width) {
        phone.page.setViewportSize(width, 844);
        phone.page.evaluate(CHOOSE, Map.of("language", language, "size", size));
        phone.settled();
    }

    private void isLargeEnough(int letters, int target) {
        assertThat((List<?>) phone.page.evaluate(TOO_SMALL, List.of(letters, target)))
                .as("%s at %s", phone.page.url(), phone.page.viewportSize().width)
                .isEmpty();
    }
}

package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** The board of the stub, open in a browser of somebody who has signed in. */
final class BoardOnScreen {

    private static final String SESSION =
            "localStorage.session ??= JSON.stringify({" + "access: 'a', until: Date.now() + 9e9, subject: 'somebody'})";

    /** What stands in the cells of a column of a table. */
    private static final String COLUMN = """
            ([table, column]) => [...document.querySelectorAll(table + ' tbody tr')].map(row => row.children[column].textContent.trim())""";

    /** What of the board can't be seen without scrolling: parts beyond the screen, and what is cut off of children and figures. */
    private static final String HIDDEN = """
            () => {
              const within = (inner, outer) => inner.bottom <= outer.bottom + 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1;
              const box = element => element.getBoundingClientRect();
              const screen = { top: 0, bottom: innerHeight, right: innerWidth };
              return [
                ...[...document.querySelectorAll('.board > *, .figure, .signs, h1')].filter(e => !within(box(e), screen)),
                ...[...document.querySelectorAll('.children a')].filter(e => !within(box(e), box(e.closest('.picture')))),
                ...[...document.querySelectorAll('.children a > *, .tiles li > *')].filter(e => !within(box(e), box(e.closest('li')))),
              ].map(e => e.outerHTML.slice(0, 80));
            }""";

    /** Lines of a list that its lower edge goes through. */
    private static final String CUT = """
            list => [...document.querySelectorAll(list + ' > li')].filter(line => {
              const { top, bottom } = line.getBoundingClientRect();
              const edge = document.querySelector(list).getBoundingClientRect().bottom;
              return top < edge - 1 && bottom > edge + 1;
            }).map(line => line.textContent)""";

    final Page page;
    final HallPhone hall;

    BoardOnScreen(Page page, String home) {
        this.page = page;
        page.addInitScript(SESSION);
        hall = new HallPhone(page, home);
    }

    BoardOnScreen open(String route) {
        hall.open(route);
        return this;
    }

    @SuppressWarnings("unchecked")
    List<String> column(String table, int column) {
        return (List<String>) page.evaluate(COLUMN, List.of(table, column));
    }

    /** All there is, whether or not it is shown. */
    String text(String selector) {
        return page.locator(selector).textContent().replaceAll("\\s+", " ").trim();
    }

    double width(String selector) {
        return page.locator(selector).boundingBox().width;
    }

    /** Each is seen whole, or not before one scrolls. */
    void cutsNoLineOf(String list) {
        assertThat((List<?>) page.evaluate(CUT, list)).isEmpty();
    }

    void fitsTheScreen() {
        assertThat((List<?>) page.evaluate(HIDDEN)).isEmpty();
        doesNotScroll();
    }

    void doesNotScroll() {
        assertThat(page.evaluate("document.documentElement.scrollHeight <= innerHeight"))
                .as("no scrolling")
                .isEqualTo(true);
    }
}

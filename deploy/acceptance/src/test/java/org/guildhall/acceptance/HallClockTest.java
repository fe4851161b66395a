package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By how much the hall takes the services' clock to be ahead of the phone's, after answers that told so. */
class HallClockTest extends BoardStubs {

    /** The module anew, which has heard of nothing; answers told so many minutes ahead, one after the other. */
    private static final String HEARD = """
            async ([name, minutes]) => {
              const clock = await import('/clock.js?' + name);
              for (const ahead of minutes) {
                const date = ahead === 0.5 ? 'soon' : new Date(Date.now() + ahead * 60000).toUTCString();
                clock.hear(new Response('', { headers: { Date: date } }));
              }
              return Math.round((clock.now() - Date.now()) / 60000);
            }""";

    private static int ahead(Page page, double... minutes) {
        String name = Arrays.stream(minutes).mapToObj(String::valueOf).collect(Collectors.joining("_"));
        List<Double> told = Arrays.stream(minutes).boxed().toList();
        return ((Number) page.evaluate(HEARD, List.of("of_" + name, told))).intValue();
    }

    @Test
    void followsTheServicesForwardsAndBack() {
        Page page = new BoardOnScreen(chromium.phone("zh-CN"), stub.home()).open("").page;
        assertThat(ahead(page)).as("nobody told").isZero();
        assertThat(ahead(page, 7, 3)).as("the second was from a cache").isEqualTo(7);
        assertThat(ahead(page, 0.5, -4)).as("the first told nothing").isEqualTo(-4);
        double[] wrongOnce =
                IntStream.range(0, 9).mapToDouble(i -> i == 0 ? 90 : 2).toArray();
        assertThat(ahead(page, wrongOnce)).as("the first was wrong").isEqualTo(2);
    }
}

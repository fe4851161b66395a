package org.guildhall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.guildhall.local.client.ApiClient;
import org.guildhall.local.launcher.TemporarySuite;
import org.guildhall.local.scenario.Account;

/** A quiz behind a lecture that gives each question its time, and the certificate once it is over. */
final class HallStudies {

    private static final String TITLE = "安全培训答题";
    private static final String FEDERATION = "滨海市总工会";

    /** Long enough to take part; over when all else has been looked at. */
    private static final Duration OPEN = Duration.ofSeconds(45);

    private final TemporarySuite suite;
    private String quiz;

    HallStudies(TemporarySuite suite) {
        this.suite = suite;
    }

    /** Hands in without a connection, and leaves the screen before it is back. */
    void takesPart(HallPhone phone) {
        quiz = hold();
        phone.open("quiz/" + quiz);
        new HallLooks(phone).thisScreenIsForEverybody();
        watches(phone);
        phone.button("开始答题").click();
        assertThat(phone.button("下一题")).isEnabled();
        phone.page.context().setOffline(true);
        phone.page.getByText("对的").click();
        phone.button("下一题").click();
        phone.page.getByText("对的").click();
        phone.reads("没有网络，2 题保存在本机");
        phone.button("确定交卷").click();
        phone.open("settings");
        phone.page.context().setOffline(false);
        phone.page.goBack();
        phone.reads("作答已保存");
        phone.reads("已答 2 / 2 题");
        phone.button("确定交卷").click();
        phone.reads("40 分");
        phone.hasNoBarriers();
        comesBackByItself(phone);
    }

    private static void comesBackByItself(HallPhone phone) {
        phone.page.context().setOffline(true);
        phone.open("home");
        phone.reads("现在连不上网络");
        phone.page.context().setOffline(false);
        phone.reads(TITLE);
    }

    /** For a second, which counts from one sign of life to the next. */
    private static void watches(HallPhone phone) {
        Locator watching =
                phone.page.locator("button:not([aria-busy=true])", new Page.LocatorOptions().setHasText("我在看"));
        String beat;
        do {
            beat = phone.page.waitForResponse("**/heartbeats", watching::click).text();
        } while (beat.contains("\"done\":false"));
    }

    void fetchesTheCertificate(HallPhone phone) throws IOException {
        phone.openUntil("quiz/" + quiz, "领取参与证书");
        phone.button("领取参与证书").click();
        phone.reads(TITLE);
        Download download =
                phone.page.waitForDownload(() -> phone.button("下载电子证书").click());
        assertThat(Files.readAllBytes(download.path())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        phone.open("certificate/" + download.suggestedFilename().replace(".pdf", ""));
        phone.reads("这是真实有效的证书");
    }

    private String hold() {
        Account organiser = new Account(
                new ApiClient(), suite.endpoints().contest(), suite.tokens().organiser());
        String federation = federation();
        String bank = organiser
                .post("/question-banks", Map.of("organisationId", federation, "title", "安全", "purpose", "QUIZ"))
                .path("id")
                .asText();
        for (int number = 1; number <= 2; number++) {
            organiser.post("/question-banks/%s/questions".formatted(bank), QuizBodies.question(number));
        }
        organiser.post("/question-banks/%s/publish".formatted(bank));
        JsonNode made = organiser.post("/quizzes", Map.of("organisationId", federation, "title", TITLE));
        String address = "/quizzes/" + made.path("id").asText();
        organiser.post(address + "/periods", period(bank));
        organiser.post(address + "/publish");
        return made.path("id").asText();
    }

    private String federation() {
        JsonNode all = new ApiClient()
                .get(
                        suite.endpoints().membership() + "/organisations?limit=200",
                        suite.tokens().administrator())
                .body();
        return StreamSupport.stream(all.path("items").spliterator(), false)
                .filter(organisation ->
                        FEDERATION.equals(organisation.path("name").asText()))
                .map(organisation -> organisation.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> period(String bank) {
        Map<String, Object> rules = Map.of(
                "bankId",
                bank,
                "bankVersion",
                1,
                "shuffleOptions",
                false,
                "attempts",
                Map.of("total", 1, "perDay", 1, "seconds", 3600, "secondsPerQuestion", 1),
                "sections",
                List.of(Map.of("topic", "安全", "number", 2, "points", 20)),
                "lectures",
                List.of(Map.of(
                        "code", "safety",
                        "title", "安全知识培训",
                        "url", "https://video.example.org/safety.mp4",
                        "seconds", 1)));
        Instant now = Instant.now();
        return Map.of(
                "title",
                "一期",
                "opensAt",
                now.toString(),
                "closesAt",
                now.plus(OPEN).toString(),
                "rules",
                rules);
    }
}

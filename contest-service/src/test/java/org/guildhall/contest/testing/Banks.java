package org.guildhall.contest.testing;

import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Question banks through the public door. */
public final class Banks {

    public static final String SINGLE = """
            {"topic":"安全","kind":"SINGLE","text":"触电后首先应当做什么？","options":["切断电源","拨打电话","泼水"],"key":"A",
             "points":5,"explanation":"先断电再施救"}""";
    public static final String SURVEY_SINGLE = """
            {"kind":"SINGLE","text":"您对工会服务是否满意？","options":["满意","一般","不满意"]}""";
    public static final String SURVEY_MULTIPLE = """
            {"kind":"MULTIPLE","text":"您希望工会多办哪些事？","options":["培训","法律援助","文体"]}""";
    public static final String CSV = """
            题型,题干,选项A,选项B,答案,分值,主题
            单选,接地电阻应不大于多少欧姆？,4,10,A,5,电工
            """;

    private Banks() {}

    public static UUID bank(String organiser, UUID organisation, String purpose) {
        return created(as(organiser).body("""
                {"organisationId":"%s","title":"应知应会题库","purpose":"%s"}""".formatted(organisation, purpose)).post("/question-banks"));
    }

    public static Response add(String organiser, UUID bank, String question) {
        return as(organiser).body(question).post("/question-banks/" + bank + "/questions");
    }

    /** Publishes the next version. */
    public static int publish(String organiser, UUID bank) {
        return as(organiser)
                .post("/question-banks/" + bank + "/publish")
                .then()
                .statusCode(200)
                .extract()
                .path("number");
    }

    /** A bank of two questions for surveys, its first version published. */
    public static UUID publishedForSurveys(String organiser, UUID organisation) {
        UUID bank = bank(organiser, organisation, "SURVEY");
        created(add(organiser, bank, SURVEY_SINGLE));
        created(add(organiser, bank, SURVEY_MULTIPLE));
        publish(organiser, bank);
        return bank;
    }

    public static Response importCsv(String organiser, UUID bank, String query, String csv) {
        return importFile(organiser, bank, query, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    public static Response importFile(String organiser, UUID bank, String query, String type, byte[] file) {
        return as(organiser).contentType(type).body(file).post("/question-banks/" + bank + "/imports" + query);
    }
}

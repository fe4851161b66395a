package org.guildhall.contest.testing;

import static org.guildhall.contest.testing.Api.as;

import io.restassured.response.Response;
import java.util.UUID;

/** Promotion policies for tests. */
public final class Policies {

    /** The first becomes a technician, the rest of the top 30 % rises by one; an allowance for gold; wages by level. */
    public static final String SMALL = """
            {"kind":"PROMOTION","toRank":1,"level":"TECHNICIAN","subsidy":100000},
            {"kind":"PROMOTION","fromRank":2,"topShare":"30","raise":1,"cap":"SENIOR_TECHNICIAN","subsidy":50000},
            {"kind":"ALLOWANCE","medal":"GOLD","monthly":50000,"months":12},
            {"kind":"WAGE_LINK","level":"TECHNICIAN","monthly":20000},
            {"kind":"WAGE_LINK","level":"SENIOR","monthly":10000}""";

    /** Who is assessed as a senior worker gets a subsidy and a rise of wages. */
    public static final String ASSESSMENTS = """
            {"kind":"PROMOTION","source":"ASSESSMENT","level":"SENIOR","subsidy":50000},
            {"kind":"WAGE_LINK","source":"ASSESSMENT","level":"SENIOR","monthly":10000}""";

    private Policies() {}

    public static Response post(String subject, UUID organisation, String validFrom, String lines) {
        return post(subject, organisation, validFrom, lines, "");
    }

    /** @param additions what organisations below may add */
    public static Response post(String subject, UUID organisation, String validFrom, String lines, String additions) {
        return as(subject)
                .body("""
                        {"organisationId":"%s","title":"晋级办法","validFrom":"%s","lines":[%s],"additions":[%s]}""".formatted(organisation, validFrom, lines, additions))
                .post("/promotion-policies");
    }

    public static UUID write(String subject, UUID organisation, String validFrom, String lines) {
        return Api.created(post(subject, organisation, validFrom, lines));
    }
}

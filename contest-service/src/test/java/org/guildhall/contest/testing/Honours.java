package org.guildhall.contest.testing;

import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;

import io.restassured.response.Response;
import java.util.UUID;

/** The honours register's public door. */
public final class Honours {

    private Honours() {}

    public static Response createType(String subject, UUID organisation, String code, String holder) {
        return as(subject).body(type(organisation, code, holder)).post("/honour-types");
    }

    public static String type(UUID organisation, String code, String holder) {
        return """
                {"organisationId":"%s","code":"%s","title":"金牌工人","level":"ENTERPRISE","holder":"%s"}""".formatted(organisation, code, holder);
    }

    public static String honour(UUID type, UUID recommendedBy, String holder, UUID holderId) {
        return """
                {"typeId":"%s","year":2026,"recommendedBy":"%s","%s":"%s","merits":"技能大赛第一名"}""".formatted(type, recommendedBy, holder, holderId);
    }

    public static Response recommend(String subject, UUID type, UUID recommendedBy, String holder, UUID holderId) {
        return as(subject).body(honour(type, recommendedBy, holder, holderId)).post("/honours");
    }

    /** An honour of an organisation's own, registered at once. */
    public static UUID registered(String subject, UUID organisation) {
        UUID type = created(createType(subject, organisation, code(), "ORGANISATION"));
        return created(recommend(subject, type, organisation, "organisationId", organisation));
    }

    /** A recommendation by the one below that lies before the organisation. */
    public static UUID lyingWith(String subject, UUID organisation, UUID below) {
        UUID type = created(createType(subject, organisation, code(), "ORGANISATION"));
        return created(recommend(subject, type, below, "organisationId", below));
    }

    public static String code() {
        return "T" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }
}

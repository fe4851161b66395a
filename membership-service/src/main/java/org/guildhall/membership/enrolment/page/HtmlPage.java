package org.guildhall.membership.enrolment.page;

import org.guildhall.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A page ready to be sent.
 *
 * @param status HTTP status
 * @param policy the Content-Security-Policy that lets this page do what it needs and nothing else
 * @param location of the page to go on to instead
 * @param retryAfter seconds after which what is refused for now may be sent again
 */
record HtmlPage(
        int status,
        String html,
        String policy,
        @Nullable String location,
        @Nullable String retryAfter) {

    static final String MEDIA_TYPE = "text/html;charset=utf-8";

    /** Leads on to another page; loading that again sends nothing again. */
    static HtmlPage elsewhere(String location) {
        return new HtmlPage(303, "", "default-src 'none'", location, null);
    }

    /** Tells when to come back, if the refusal does. */
    HtmlPage refusing(ProblemException refusal) {
        return new HtmlPage(status, html, policy, location, refusal.retryAfter().orElse(null));
    }

    /** The address of these pages is itself a secret (join token, receipt), hence no referrer and no store. */
    RestResponse<String> response() {
        return RestResponse.ResponseBuilder.<String>create(status)
                .entity(html)
                .header("Content-Type", MEDIA_TYPE)
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept-Language")
                .header("Location", location)
                .header("Retry-After", retryAfter)
                .build();
    }
}

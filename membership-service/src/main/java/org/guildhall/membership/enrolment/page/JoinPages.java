package org.guildhall.membership.enrolment.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.kit.code.CodeLists;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.web.InlineAsset;
import org.guildhall.membership.enrolment.intake.JoinForm;
import org.jspecify.annotations.Nullable;

/** Writes the page on which one joins, or why nobody can. */
@ApplicationScoped
class JoinPages {

    private static final List<String> FIELD_FAULTS =
            List.of("unprintable-characters", "invalid-name", "invalid-document", "invalid-mobile", "consent-required");
    private static final List<String> SCRIPT_TEXTS =
            List.of("sending", "busy", "lineBroken", "gaveUp", "correct", "required", "length", "toHall");

    private final InlineAsset script = InlineAsset.of(JoinPages.class, "/join/look.js", "/join/form.js");
    private final InlineAsset noticeScript = InlineAsset.of(JoinPages.class, "/join/look.js");
    private final Template form;
    private final Template notice;
    private final PageFrame frame;
    private final ProblemTexts problems;
    private final CodeLists codes;
    private final ObjectMapper json;
    private final Clock clock;

    JoinPages(
            @Location("join/form.html") Template form,
            @Location("join/notice.html") Template notice,
            PageFrame frame,
            ProblemTexts problems,
            CodeLists codes,
            ObjectMapper json,
            Clock clock) {
        this.form = form;
        this.notice = notice;
        this.frame = frame;
        this.problems = problems;
        this.codes = codes;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param status 200, or that of the refusal the page tells
     * @param review what is to be confirmed before it is sent
     */
    HtmlPage form(
            Locale locale,
            String joinToken,
            JoinForm joinForm,
            int status,
            FilledForm filled,
            @Nullable MobileReview review) {
        TemplateInstance page = frame.page(form, locale, script)
                .data("organisation", joinForm.organisation())
                .data("session", joinForm.sessionTitle())
                .data("venue", joinForm.venue())
                .data(
                        "gift",
                        joinForm.gift() == null
                                ? null
                                : frame.giftNamed(
                                        joinForm.gift().name(),
                                        joinForm.gift().kinds().size() > 1,
                                        locale))
                .data("closesAt", joinForm.closesAt())
                .data("until", until(joinForm))
                .data("noticeVersion", joinForm.noticeVersion())
                .data("notice", frame.notice(joinForm.noticeVersion(), locale))
                .data("documentTypes", options(locale, "DocumentType", joinForm.documentTypes()))
                .data("categories", joinForm.categories())
                .data("educations", options(locale, "Education", joinForm.educations()))
                .data("households", options(locale, "Household", joinForm.households()))
                .data("settings", settings(locale, joinToken, joinForm))
                .data("typed", filled)
                .data("review", review);
        return frame.html(status, page, script);
    }

    /** Answers with the status the join call answers with, so that both doors say the same. */
    HtmlPage refusal(Locale locale, JoinForm joinForm) {
        int status = 409;
        TemplateInstance page = problem(locale, joinForm.refusal(), status)
                .data("organisation", joinForm.organisation())
                .data("session", joinForm.sessionTitle())
                .data("from", PageFrame.minute(joinForm.opensAt()))
                .data("until", until(joinForm));
        return frame.html(status, page, noticeScript);
    }

    private static @Nullable String until(JoinForm joinForm) {
        return joinForm.closesAt() == null ? null : PageFrame.minute(joinForm.closesAt());
    }

    HtmlPage problem(Locale locale, ProblemException problem) {
        TemplateInstance page = problem(locale, problem.code(), problem.status())
                .data("organisation", null)
                .data("from", null);
        return frame.html(problem.status(), page, noticeScript);
    }

    private TemplateInstance problem(Locale locale, String code, int status) {
        return frame.page(notice, locale, noticeScript)
                .data("title", problems.title(locale, code, status))
                .data("detail", problems.detail(locale, code, status));
    }

    private List<JoinForm.Option> options(Locale locale, String list, List<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> new JoinForm.Option(value.name(), codes.title(list, value.name(), locale)))
                .toList();
    }

    /** What the script needs to know. The business day is ours: a phone's clock may be wrong. */
    private String settings(Locale locale, String joinToken, JoinForm joinForm) {
        Map<String, String> words = new HashMap<>();
        SCRIPT_TEXTS.forEach(key -> words.put(key, frame.texts(locale).get(key)));
        FIELD_FAULTS.forEach(code -> words.put(code, problems.field(locale, code)));
        words.put("under-age", problems.field(locale, "under-age", joinForm.minimumAge()));
        LocalDate today = Clocks.today(clock);
        return inScript(Map.of(
                "target", "../join-forms/" + joinToken + "/applications",
                "lang", locale.toLanguageTag(),
                "hall", frame.hall(),
                "today", today.toString(),
                "bornUntil", today.minusYears(joinForm.minimumAge()).toString(),
                "noticeVersion", joinForm.noticeVersion(),
                "texts", words));
    }

    private String inScript(Object value) {
        try {
            // Nothing within may end the script element.
            return json.writeValueAsString(value).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

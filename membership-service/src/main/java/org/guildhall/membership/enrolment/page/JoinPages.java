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
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.kit.code.CodeLists;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.enrolment.application.ApplicationProgress;
import org.guildhall.membership.enrolment.application.ApplicationStatus;
import org.guildhall.membership.enrolment.intake.JoinForm;
import org.guildhall.membership.recruitment.JoinCode;

/** Writes the pages a phone shows: the form, the progress of an application, and why there is neither. */
@ApplicationScoped
class JoinPages {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BUSINESS_ZONE);
    private static final String POLICY = "default-src 'none'; style-src %s; script-src %s; connect-src 'self';"
            + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final List<String> FIELD_FAULTS =
            List.of("unprintable-characters", "invalid-name", "invalid-document", "invalid-mobile", "consent-required");
    private static final List<String> SCRIPT_TEXTS =
            List.of("sending", "busy", "lineBroken", "gaveUp", "correct", "required", "length");

    private final PageAssets.Inline style = PageAssets.inline("page.css");
    private final PageAssets.Inline formScript = PageAssets.inline("form.js");
    private final PageAssets.Inline progressScript = PageAssets.inline("progress.js");
    private final Map<Locale, Map<String, String>> texts =
            Map.of(Locale.SIMPLIFIED_CHINESE, PageAssets.texts("zh"), Locale.ENGLISH, PageAssets.texts("en"));
    private final Template form;
    private final Template progress;
    private final Template notice;
    private final ProblemTexts problems;
    private final CodeLists codes;
    private final ObjectMapper json;
    private final Clock clock;

    JoinPages(
            @Location("join/form.html") Template form,
            @Location("join/progress.html") Template progress,
            @Location("join/notice.html") Template notice,
            ProblemTexts problems,
            CodeLists codes,
            ObjectMapper json,
            Clock clock) {
        this.form = form;
        this.progress = progress;
        this.notice = notice;
        this.problems = problems;
        this.codes = codes;
        this.json = json;
        this.clock = clock;
    }

    HtmlPage form(Locale locale, String joinToken, JoinForm joinForm) {
        TemplateInstance page = page(form, locale, Optional.of(formScript))
                .data("organisation", joinForm.organisation())
                .data("session", joinForm.sessionTitle())
                .data("closesAt", joinForm.closesAt())
                .data("until", MINUTE.format(joinForm.closesAt()))
                .data("noticeVersion", joinForm.noticeVersion())
                .data("documentTypes", options(locale, "DocumentType", joinForm.documentTypes()))
                .data("categories", joinForm.categories())
                .data("educations", options(locale, "Education", joinForm.educations()))
                .data("households", options(locale, "Household", joinForm.households()))
                .data("settings", settings(locale, joinToken, joinForm));
        return html(200, page, Optional.of(formScript));
    }

    /** Answers with the status the join call answers with, so that both doors say the same. */
    HtmlPage refusal(Locale locale, JoinForm joinForm) {
        int status = 409;
        String opening = texts.get(locale)
                .get("opens")
                .replace("{0}", MINUTE.format(joinForm.opensAt()))
                .replace("{1}", MINUTE.format(joinForm.closesAt()));
        TemplateInstance page = problem(locale, joinForm.refusal(), status)
                .data("organisation", joinForm.organisation())
                .data("session", joinForm.sessionTitle())
                .data("window", opening);
        return html(status, page, Optional.empty());
    }

    HtmlPage problem(Locale locale, ProblemException problem) {
        TemplateInstance page = problem(locale, problem.code(), problem.status())
                .data("organisation", null)
                .data("window", null);
        return html(problem.status(), page, Optional.empty());
    }

    HtmlPage progress(Locale locale, ApplicationProgress application) {
        Map<String, String> known = texts.get(locale);
        String status = application.status().name().toLowerCase(Locale.ROOT);
        String number = application.card() == null ? null : application.card().number();
        TemplateInstance page = page(progress, locale, Optional.of(progressScript))
                .data("progress", application)
                .data("title", known.get(status + ".title"))
                .data("detail", known.get(status + ".detail"))
                .data("waiting", application.status() == ApplicationStatus.APPLIED)
                // In fours, as on any card.
                .data("cardNumber", number == null ? null : number.replaceAll("(.{4})(?=.)", "$1 "))
                .data("receiptCode", new JoinCode(application.receipt()).svg(known.get("receipt")));
        return html(200, page, Optional.of(progressScript));
    }

    private TemplateInstance problem(Locale locale, String code, int status) {
        return page(notice, locale, Optional.empty())
                .data("title", problems.title(locale, code, status))
                .data("detail", problems.detail(locale, code, status));
    }

    private TemplateInstance page(Template template, Locale locale, Optional<PageAssets.Inline> script) {
        return template.data("t", texts.get(locale))
                .data("lang", locale.toLanguageTag())
                .data("style", style.text())
                .data("script", script.map(PageAssets.Inline::text).orElse(null));
    }

    private HtmlPage html(int status, TemplateInstance page, Optional<PageAssets.Inline> script) {
        String policy = POLICY.formatted(
                style.source(), script.map(PageAssets.Inline::source).orElse("'none'"));
        return new HtmlPage(status, page.render(), policy);
    }

    private List<JoinForm.Option> options(Locale locale, String list, List<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> new JoinForm.Option(value.name(), codes.title(list, value.name(), locale)))
                .toList();
    }

    /** What the script needs to know. The business day is ours: a phone's clock may be wrong. */
    private String settings(Locale locale, String joinToken, JoinForm joinForm) {
        Map<String, String> words = new HashMap<>();
        SCRIPT_TEXTS.forEach(key -> words.put(key, texts.get(locale).get(key)));
        FIELD_FAULTS.forEach(code -> words.put(code, problems.field(locale, code)));
        words.put("under-age", problems.field(locale, "under-age", joinForm.minimumAge()));
        LocalDate today = Clocks.today(clock);
        return inScript(Map.of(
                "target", "../join-forms/" + joinToken + "/applications",
                "lang", locale.toLanguageTag(),
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

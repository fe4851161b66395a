package org.guildhall.membership.enrolment.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.guildhall.kit.events.batch.UnavailableException;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.JsonParts;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.enrolment.intake.JoinForm;
import org.guildhall.membership.enrolment.intake.JoinIntake;
import org.guildhall.membership.enrolment.intake.JoinRequest;

/**
 * Joins without scripts: the form goes to its own address, comes back with what is wrong or with the mobile number to be looked at
 * once more, and then leads to the receipt. What is checked, and what is answered, are the join route's.
 */
@ApplicationScoped
class FormJoins {

    private final JoinIntake intake;
    private final JoinPages pages;
    private final JsonParts parts;
    private final ProblemTexts texts;
    private final Ids ids;

    FormJoins(JoinIntake intake, JoinPages pages, JsonParts parts, ProblemTexts texts, Ids ids) {
        this.intake = intake;
        this.pages = pages;
        this.parts = parts;
        this.texts = texts;
        this.ids = ids;
    }

    CompletionStage<HtmlPage> take(
            Locale locale, String joinToken, JoinForm form, MultivaluedMap<String, String> values) {
        FilledForm filled = FilledForm.of(values);
        try {
            JoinRequest request = parts.read(filled.request().toString(), JoinRequest.class);
            String mobile = intake.check(request);
            if (!filled.value("correct").isEmpty()) {
                return CompletableFuture.completedStage(pages.form(locale, joinToken, form, 200, filled, null));
            }
            if (!mobile.equals(filled.value("confirmed"))) {
                MobileReview review = new MobileReview(mobile, ids.next().toString());
                return CompletableFuture.completedStage(pages.form(locale, joinToken, form, 200, filled, review));
            }
            return intake.submit(joinToken, values.getFirst("idempotencyKey"), request)
                    .thenApply(progress ->
                            HtmlPage.elsewhere("receipts/" + progress.receipt() + "?lang=" + locale.toLanguageTag()))
                    .exceptionally(refusal -> refused(locale, joinToken, form, filled, problem(refusal)));
        } catch (ProblemException problem) {
            return CompletableFuture.completedStage(refused(locale, joinToken, form, filled, problem));
        }
    }

    private static ProblemException problem(Throwable refusal) {
        Throwable cause = refusal instanceof CompletionException wrapped ? wrapped.getCause() : refusal;
        if (cause instanceof ProblemException problem) {
            return problem;
        }
        if (cause instanceof UnavailableException away) {
            return ProblemException.of(503, "enrolment-busy").retryAfter(away.comeBack());
        }
        throw new CompletionException(cause);
    }

    /** The form as it was filled in, each fault at its field, and below what concerns no field of the page. */
    private HtmlPage refused(
            Locale locale, String joinToken, JoinForm form, FilledForm filled, ProblemException problem) {
        Map<String, String> faults = new HashMap<>();
        Set<String> outcome = new LinkedHashSet<>();
        for (FieldError error : problem.errors()) {
            String field = error.pointer().split("/", 3)[1];
            String text = texts.field(locale, error.code(), error.arguments());
            if (FilledForm.has(field)) {
                faults.putIfAbsent(field, text);
            } else {
                outcome.add(text);
            }
        }
        if (problem.errors().isEmpty()) {
            outcome.add(texts.title(locale, problem.code(), problem.status()));
            outcome.add(texts.detail(locale, problem));
        }
        FilledForm told = filled.told(faults, List.copyOf(outcome));
        return pages.form(locale, joinToken, form, problem.status(), told, null).refusing(problem);
    }
}

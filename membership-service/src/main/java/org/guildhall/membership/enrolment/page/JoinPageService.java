package org.guildhall.membership.enrolment.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.web.WantedLanguage;
import org.guildhall.membership.enrolment.application.ProgressService;
import org.guildhall.membership.enrolment.intake.JoinForm;
import org.guildhall.membership.enrolment.intake.JoinForms;

/** Chooses the page and its language; what goes wrong is told by a page, too. */
@ApplicationScoped
class JoinPageService {

    private final JoinForms forms;
    private final ProgressService progress;
    private final JoinPages pages;
    private final ReceiptPages receipts;
    private final FormJoins joins;
    private final ProblemTexts texts;

    JoinPageService(
            JoinForms forms,
            ProgressService progress,
            JoinPages pages,
            ReceiptPages receipts,
            FormJoins joins,
            ProblemTexts texts) {
        this.forms = forms;
        this.progress = progress;
        this.pages = pages;
        this.receipts = receipts;
        this.joins = joins;
        this.texts = texts;
    }

    HtmlPage form(String joinToken, WantedLanguage wanted) {
        Locale locale = wanted.choose(texts);
        return orProblem(locale, () -> {
            JoinForm form = forms.find(joinToken, locale);
            return form.refusal() == null
                    ? pages.form(locale, joinToken, form, 200, FilledForm.blank(), null)
                    : pages.refusal(locale, form);
        });
    }

    CompletionStage<HtmlPage> join(String joinToken, MultivaluedMap<String, String> values, WantedLanguage wanted) {
        Locale locale = wanted.choose(texts);
        try {
            JoinForm form = forms.find(joinToken, locale);
            return form.refusal() == null
                    ? joins.take(locale, joinToken, form, values)
                    : CompletableFuture.completedStage(pages.refusal(locale, form));
        } catch (ProblemException problem) {
            return CompletableFuture.completedStage(pages.problem(locale, problem));
        }
    }

    HtmlPage progress(String receipt, WantedLanguage wanted) {
        Locale locale = wanted.choose(texts);
        return orProblem(locale, () -> receipts.page(locale, progress.read(receipt)));
    }

    private HtmlPage orProblem(Locale locale, Supplier<HtmlPage> page) {
        try {
            return page.get();
        } catch (ProblemException problem) {
            return pages.problem(locale, problem);
        }
    }
}

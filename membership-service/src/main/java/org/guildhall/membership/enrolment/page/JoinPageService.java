package org.guildhall.membership.enrolment.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
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
    private final ProblemTexts texts;

    JoinPageService(
            JoinForms forms, ProgressService progress, JoinPages pages, ReceiptPages receipts, ProblemTexts texts) {
        this.forms = forms;
        this.progress = progress;
        this.pages = pages;
        this.receipts = receipts;
        this.texts = texts;
    }

    HtmlPage form(String joinToken, WantedLanguage wanted) {
        Locale locale = wanted.choose(texts);
        return orProblem(locale, () -> {
            JoinForm form = forms.find(joinToken, locale);
            return form.refusal() == null ? pages.form(locale, joinToken, form) : pages.refusal(locale, form);
        });
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

package org.guildhall.contest.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** Question banks themselves: what is in them is {@link QuestionService}'s and {@link ImportService}'s. */
@ApplicationScoped
class QuestionBankService {

    private final QuestionBankRepository banks;
    private final QuestionRepository questions;
    private final BankAccess access;
    private final Cursors cursors;
    private final Ids ids;

    QuestionBankService(
            QuestionBankRepository banks, QuestionRepository questions, BankAccess access, Cursors cursors, Ids ids) {
        this.banks = banks;
        this.questions = questions;
        this.access = access;
        this.cursors = cursors;
        this.ids = ids;
    }

    /** @throws ProblemException 404 outside the caller's scope */
    @Transactional
    QuestionBankView create(NewQuestionBank wish) {
        access.requireRuns(wish.organisationId());
        QuestionBank bank = new QuestionBank(ids.next(), wish);
        banks.persist(bank);
        return QuestionBankView.of(bank, 0);
    }

    @Transactional
    QuestionBankView read(UUID id) {
        return view(access.readable(id));
    }

    @Transactional
    Page<QuestionBankView> list(UUID organisation, PageQuery page) {
        return cursors.rising(
                        "question-banks:" + organisation,
                        page,
                        (after, size) -> banks.listBelow(access.readablePath(organisation), after, size),
                        QuestionBank::id)
                .map(this::view);
    }

    private QuestionBankView view(QuestionBank bank) {
        return QuestionBankView.of(bank, questions.countOf(bank.id()));
    }
}

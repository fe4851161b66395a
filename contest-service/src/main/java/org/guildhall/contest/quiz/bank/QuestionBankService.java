package org.guildhall.contest.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

@ApplicationScoped
class QuestionBankService {

    private final QuestionBankRepository banks;
    private final QuestionRepository questions;
    private final BankAccess access;
    private final Ids ids;

    QuestionBankService(QuestionBankRepository banks, QuestionRepository questions, BankAccess access, Ids ids) {
        this.banks = banks;
        this.questions = questions;
        this.access = access;
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
    List<QuestionBankView> list(UUID organisation, UUID after, int size) {
        String path = access.readablePath(organisation);
        return banks.listBelow(path, after, size).stream().map(this::view).toList();
    }

    private QuestionBankView view(QuestionBank bank) {
        return QuestionBankView.of(bank, questions.countOf(bank.id()));
    }
}

package org.guildhall.contest.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.SqlFault;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.Preconditions;

/** The questions of banks, one by one. Whoever changes one holds its bank, so that a version is of one moment. */
@ApplicationScoped
class QuestionService {

    private final QuestionRepository questions;
    private final BankAccess access;
    private final Ids ids;

    QuestionService(QuestionRepository questions, BankAccess access, Ids ids) {
        this.questions = questions;
        this.access = access;
        this.ids = ids;
    }

    /** @throws ProblemException 404, 422 when it can't stand or the bank is full, 409 when the bank has it */
    @Transactional
    ReadQuestion add(UUID bankId, NewQuestion wish) {
        QuestionBank bank = access.lockRun(bankId);
        Question question = QuestionCheck.accept(ids.next(), bank.purpose(), wish);
        bank.requireRoom(questions.countOf(bankId), 1);
        return write(new DraftQuestion(bankId, question));
    }

    @Transactional
    ReadQuestion change(UUID id, String ifMatch, NewQuestion wish) {
        QuestionBank bank = lockBankOf(id);
        DraftQuestion draft = lock(id, ifMatch);
        draft.change(QuestionCheck.accept(id, bank.purpose(), wish));
        return write(draft);
    }

    @Transactional
    void remove(UUID id, String ifMatch) {
        lockBankOf(id);
        questions.delete(lock(id, ifMatch));
    }

    @Transactional
    ReadQuestion read(UUID id) {
        DraftQuestion draft = find(id);
        access.readable(draft.bankId());
        return ReadQuestion.of(draft);
    }

    @Transactional
    List<QuestionView> list(UUID bankId, UUID after, int size) {
        access.readable(bankId);
        return questions.listOf(bankId, after, size).stream()
                .map(DraftQuestion::question)
                .map(QuestionView::of)
                .toList();
    }

    private QuestionBank lockBankOf(UUID id) {
        DraftQuestion draft = find(id);
        QuestionBank bank = access.lockRun(draft.bankId());
        // It may have been changed or removed while this one waited.
        questions.getEntityManager().detach(draft);
        return bank;
    }

    private DraftQuestion find(UUID id) {
        return questions.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    private DraftQuestion lock(UUID id, String ifMatch) {
        DraftQuestion draft = questions.lock(id).orElseThrow(ProblemException::notFound);
        Preconditions.requireMatch(draft.version(), ifMatch);
        return draft;
    }

    private ReadQuestion write(DraftQuestion draft) {
        try {
            questions.persistAndFlush(draft);
            return ReadQuestion.of(draft);
        } catch (PersistenceException e) {
            if (SqlFault.of(e).violates("question_once_ix")) {
                throw ProblemException.of(409, "question-known");
            }
            throw e;
        }
    }
}

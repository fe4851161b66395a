package org.guildhall.contest.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.SqlFault;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.IfMatch;

/** The questions of banks, one by one. Whoever changes one holds its bank, so that a version is of one moment. */
@ApplicationScoped
class QuestionService {

    private final QuestionRepository questions;
    private final BankAccess access;
    private final Documents documents;
    private final Cursors cursors;
    private final Ids ids;

    QuestionService(QuestionRepository questions, BankAccess access, Documents documents, Cursors cursors, Ids ids) {
        this.questions = questions;
        this.access = access;
        this.documents = documents;
        this.cursors = cursors;
        this.ids = ids;
    }

    /** @throws ProblemException 404, 422 when it can't stand or the bank is full, 409 when the bank has it */
    @Transactional
    QuestionView add(UUID bankId, NewQuestion wish) {
        QuestionBank bank = access.lockRun(bankId);
        Question question = QuestionCheck.accept(ids.next(), bank.purpose(), wish);
        bank.requireRoom(questions.countOf(bankId), 1);
        return write(new DraftQuestion(bankId, question, documents));
    }

    @Transactional
    QuestionView change(UUID id, IfMatch ifMatch, NewQuestion wish) {
        QuestionBank bank = lockBankOf(id);
        DraftQuestion draft = lock(id, ifMatch);
        draft.change(QuestionCheck.accept(id, bank.purpose(), wish), documents);
        return write(draft);
    }

    @Transactional
    void remove(UUID id, IfMatch ifMatch) {
        lockBankOf(id);
        questions.delete(lock(id, ifMatch));
    }

    @Transactional
    QuestionView read(UUID id) {
        DraftQuestion draft = find(id);
        access.readable(draft.bankId());
        return view(draft);
    }

    @Transactional
    Page<QuestionView> list(UUID bankId, PageQuery page) {
        return cursors.rising(
                        "questions:" + bankId, page, (after, size) -> list(bankId, after, size), DraftQuestion::id)
                .map(this::view);
    }

    private List<DraftQuestion> list(UUID bankId, UUID after, int size) {
        access.readable(bankId);
        return questions.listOf(bankId, after, size);
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

    private DraftQuestion lock(UUID id, IfMatch ifMatch) {
        DraftQuestion draft = questions.lock(id).orElseThrow(ProblemException::notFound);
        ifMatch.require(draft.version());
        return draft;
    }

    private QuestionView view(DraftQuestion draft) {
        return QuestionView.of(draft.question(documents), draft.version());
    }

    private QuestionView write(DraftQuestion draft) {
        try {
            questions.persistAndFlush(draft);
            return view(draft);
        } catch (PersistenceException e) {
            if (SqlFault.of(e).violates("question_once_ix")) {
                throw ProblemException.of(409, "question-known");
            }
            throw e;
        }
    }
}

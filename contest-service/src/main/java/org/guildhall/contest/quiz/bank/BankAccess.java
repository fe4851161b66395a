package org.guildhall.contest.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.problem.ProblemException;

/** Banks for those who may see or change them: organisers over the organisation, and auditors to read. */
@ApplicationScoped
class BankAccess {

    private final QuestionBankRepository banks;
    private final OfficerAccess access;

    BankAccess(QuestionBankRepository banks, OfficerAccess access) {
        this.banks = banks;
        this.access = access;
    }

    /** @throws ProblemException 404 outside the caller's scope */
    QuestionBank readable(UUID id) {
        QuestionBank bank = banks.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        access.requireReads(bank.organisationId());
        return bank;
    }

    /** @throws ProblemException 404 to whoever may not change the bank */
    void requireRunnable(UUID id) {
        access.requireRuns(banks.findByIdOptional(id)
                .orElseThrow(ProblemException::notFound)
                .organisationId());
    }

    /** The bank, kept from being changed by others until this transaction ends. */
    QuestionBank lockRun(UUID id) {
        requireRunnable(id);
        return banks.lockAfresh(id).orElseThrow(ProblemException::notFound);
    }

    void requireRuns(UUID organisation) {
        access.requireRuns(organisation);
    }

    String readablePath(UUID organisation) {
        return access.readablePath(organisation);
    }

    String subject() {
        return access.subject();
    }
}

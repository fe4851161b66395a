package org.guildhall.membership.enrolment.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.membership.enrolment.application.ClearFieldRows.Clear;
import org.guildhall.membership.enrolment.application.WorkFields.Field;

/**
 * Encrypts what earlier versions of this service stored in clear, a portion in a transaction, so that neither the start nor
 * anybody's request waits for it. Once nothing is left, a look at an empty index is all it costs.
 */
@ApplicationScoped
class ClearFieldEncryption {

    static final int PORTION = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ClearFieldRows rows;
    private final WorkFields fields;

    ClearFieldEncryption(ClearFieldRows rows, WorkFields fields) {
        this.rows = rows;
        this.fields = fields;
    }

    @Scheduled(every = "5m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void encryptAll() {
        UUID after = BEFORE_ALL;
        List<Clear> portion;
        do {
            UUID from = after;
            portion = QuarkusTransaction.requiringNew().call(() -> encryptPortion(from));
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1).id();
        } while (portion.size() == PORTION);
    }

    private List<Clear> encryptPortion(UUID after) {
        List<Clear> portion = rows.lock(after, PORTION);
        portion.forEach(this::encrypt);
        return portion;
    }

    private void encrypt(Clear clear) {
        UUID id = clear.id();
        rows.replace(
                id,
                fields.encrypt(clear.employer(), Field.EMPLOYER, id),
                fields.encrypt(clear.employerCreditCode(), Field.EMPLOYER_CREDIT_CODE, id),
                fields.encrypt(clear.jobTitle(), Field.JOB_TITLE, id),
                fields.encrypt(clear.reasonNote(), Field.REASON_NOTE, id));
    }
}

package org.guildhall.reporting.document.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.RandomCodes;
import org.guildhall.kit.time.Clocks;

/** Numbers documents and keeps what each of them is, once its files are whole. */
@ApplicationScoped
public class DocumentRegister {

    private final DocumentRepository documents;
    private final EventSettings settings;
    private final Clock clock;

    DocumentRegister(DocumentRepository documents, EventSettings settings, Clock clock) {
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a document that is to be written bears; nobody can verify it before it is kept. */
    @Transactional
    public Imprint begin() {
        Instant now = Clocks.now(clock);
        String number = "%d-%06d".formatted(Clocks.day(now).getYear(), documents.nextNumber());
        String code = RandomCodes.PROOF.next();
        return new Imprint(number, code, settings.addressOf("/documents/" + code), now);
    }

    /** The document is written, and whoever wanted it has it by the transaction under way, if there is one. */
    @Transactional
    public void keep(Imprint imprint, DocumentFacts facts, List<IssuedFile> files) {
        documents.insert(imprint, facts, files);
    }

    /**
     * @param typed the code, as a person types it
     * @throws ProblemException 404 if there is no such document
     */
    @Transactional
    public IssuedDocument verify(String typed) {
        String code = RandomCodes.asTyped(typed);
        if (!RandomCodes.PROOF.fits(code)) {
            throw ProblemException.notFound();
        }
        return documents.find(code).orElseThrow(ProblemException::notFound);
    }
}

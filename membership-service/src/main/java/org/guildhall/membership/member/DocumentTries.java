package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.problem.ProblemException;

/** Limits how often an officer may learn, by typing a document as somebody's, that it is another member's. */
@ApplicationScoped
public class DocumentTries {

    private static final String WHAT = "document-sign-in";

    private final OfficerTries tries;
    private final SearchSettings settings;

    DocumentTries(OfficerTries tries, SearchSettings settings) {
        this.tries = tries;
        this.settings = settings;
    }

    /**
     * Counts one before it is looked at, in a transaction of its own; not to be called within another.
     *
     * @throws ProblemException 429 {@code correction-locked} when too many were another's; this one doesn't count then
     */
    public void count() {
        tries.count(WHAT, settings.documentsInUse(), "correction-locked");
    }

    /** It told nothing of anybody else. */
    public void giveBack() {
        tries.giveBack(WHAT);
    }
}

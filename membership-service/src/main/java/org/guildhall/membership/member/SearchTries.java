package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.problem.ProblemException;

/** Limits how often an officer may guess who is a member, as {@link ActivationTries} does for who activates. */
@ApplicationScoped
class SearchTries {

    private static final String WHAT = "search-sign-in";

    private final OfficerTries tries;
    private final SearchSettings settings;

    SearchTries(OfficerTries tries, SearchSettings settings) {
        this.tries = tries;
        this.settings = settings;
    }

    /** @throws ProblemException 429 {@code search-locked} when too many found nobody; this one doesn't count then */
    void count() {
        tries.count(WHAT, settings.misses(), "search-locked");
    }

    /** Somebody was found. */
    void giveBack() {
        tries.giveBack(WHAT);
    }
}

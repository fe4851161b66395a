package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.MemberSearch.Key;

/**
 * Finds members for officers: counts the try in a transaction of its own, then looks, so that many tries at once don't get
 * beyond the bound either.
 */
@ApplicationScoped
class MemberSearchService {

    private final SearchTries tries;
    private final FoundMembers found;

    MemberSearchService(SearchTries tries, FoundMembers found) {
        this.tries = tries;
        this.found = found;
    }

    /**
     * The few members within the caller's scope who are meant, masked.
     *
     * @throws ProblemException 422 when nothing can be looked for, 429 {@code search-locked} after too many that found nobody
     */
    MemberMatches search(MemberSearch search) {
        Key key = search.key();
        tries.count();
        MemberMatches members = found.find(key, search.filter());
        if (!members.items().isEmpty()) {
            tries.giveBack();
        }
        return members;
    }
}

package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Finds unions by name, for members who look for the one they go to. */
@ApplicationScoped
class UnionSearch {

    /** Which one is meant is among the first few; otherwise one types more. */
    private static final int MOST = 20;

    private final PlaceQueries queries;

    UnionSearch(PlaceQueries queries) {
        this.queries = queries;
    }

    @Transactional
    UnionMatches find(String name) {
        // The surplus one only proves that there are more.
        List<NamedUnion> found = queries.named(name.strip(), MOST + 1);
        return new UnionMatches(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
    }
}

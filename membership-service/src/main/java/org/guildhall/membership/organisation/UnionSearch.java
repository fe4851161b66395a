package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.guildhall.kit.paging.Page;

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
    Page<NamedUnion> find(String name) {
        return new Page<>(queries.named(name.strip(), MOST), null);
    }
}

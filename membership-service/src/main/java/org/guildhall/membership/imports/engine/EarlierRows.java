package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What rows of a file further up would make, for rows that refer to it before it exists. */
@ApplicationScoped
public class EarlierRows {

    private final ImportNameRows names;

    EarlierRows(ImportNameRows names) {
        this.names = names;
    }

    /** The staged rows by each of these names; those of the portion under way aren't among them. */
    public Map<String, List<EarlierRow>> of(UUID importId, Collection<String> written) {
        return names.find(importId, written);
    }

    /** Those of these that the import made. */
    public Set<UUID> createdAmong(UUID importId, Collection<UUID> ids) {
        return names.createdAmong(importId, ids);
    }
}

package org.guildhall.membership.imports.engine;

import java.util.Collection;
import java.util.UUID;

/** Keeps others from adding to what an import made while it is taken back, which may be more than a database can lock. */
public interface ImportHold {

    /** Nobody begins to add to these once this is committed. */
    void place(UUID importId, Collection<UUID> created);

    /** Waits, in a later transaction, for those who had begun before. */
    void awaitOthers(Collection<UUID> created);

    /** In the transaction that takes the import back, or that lets it stand. */
    void lift(UUID importId);
}

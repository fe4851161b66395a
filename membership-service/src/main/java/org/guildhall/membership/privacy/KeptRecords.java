package org.guildhall.membership.privacy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a feature keeps of people. Whoever stores anything personal implements it: by it somebody is told everything that is kept of
 * them (PIPL art. 45), and by it that is erased (art. 47). Both in the transaction under way, the rows locked before.
 */
public interface KeptRecords {

    /** What is kept of somebody, for nobody's eyes but theirs: personal values in clear. */
    List<KeptSection> tell(DataSubject subject);

    /**
     * Locks what waits of somebody, where others have that before they lock a membership or a person, and tells at which
     * organisations it waits. It is asked before these are locked, and once more after, for what came meanwhile.
     */
    default Set<UUID> lockWaiting(DataSubject subject) {
        return Set.of();
    }

    /**
     * Removes what says who somebody is, together with its fingerprints, and ends what still waits. What stays names nobody: ids,
     * times, codes.
     */
    default void erase(DataSubject subject) {}
}

package org.guildhall.contest.judging.panel;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.contest.entry.Competitor;

/**
 * Whom a judge may not mark.
 *
 * @param competes whether the judge competes in the project, and so gains by what others lose
 * @param organisations the unions of their employer, and those a relation to was declared
 * @param entries those a relation to was declared
 */
public record Relations(boolean competes, Set<UUID> organisations, Set<UUID> entries) {

    /** Whether the judge is recused: they compete themselves, they share an employer, or a relation was declared. */
    public boolean hinder(Competitor competitor) {
        return competes
                || entries.contains(competitor.entryId())
                || !Collections.disjoint(organisations, competitor.organisations());
    }
}

package org.guildhall.contest.judging.panel;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.contest.entry.Competitor;

/**
 * Whom a judge may not mark.
 *
 * @param members himself as a member, if he is one
 * @param organisations the unions of his employer, and those he declared a relation to
 * @param entries those he declared a relation to
 */
public record Relations(Set<UUID> members, Set<UUID> organisations, Set<UUID> entries) {

    /** Whether the judge is recused: it is his own entry, they share an employer, or a relation was declared. */
    public boolean hinder(Competitor competitor) {
        return entries.contains(competitor.entryId())
                || !Collections.disjoint(members, competitor.members())
                || !Collections.disjoint(organisations, competitor.organisations());
    }
}

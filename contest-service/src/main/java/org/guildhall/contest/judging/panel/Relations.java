package org.guildhall.contest.judging.panel;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.contest.entry.Competitor;

/**
 * Whom a judge may not mark.
 *
 * @param members the judge as a member, if they are one
 * @param organisations the unions of their employer, and those a relation to was declared
 * @param entries those a relation to was declared
 */
public record Relations(Set<UUID> members, Set<UUID> organisations, Set<UUID> entries) {

    /** Whether the judge is recused: it is their own entry, they share an employer, or a relation was declared. */
    public boolean hinder(Competitor competitor) {
        return entries.contains(competitor.entryId())
                || !Collections.disjoint(members, competitor.members())
                || !Collections.disjoint(organisations, competitor.organisations());
    }
}

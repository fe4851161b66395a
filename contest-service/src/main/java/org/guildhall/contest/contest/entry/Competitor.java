package org.guildhall.contest.contest.entry;

import java.util.Set;
import java.util.UUID;

/**
 * Who stands behind an entry, for recusals.
 *
 * @param organisations the employers' unions of its members, then and now
 */
public record Competitor(UUID entryId, Set<UUID> members, Set<UUID> organisations) {}

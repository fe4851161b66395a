package org.guildhall.contest.contest.entry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands on a list.
 *
 * @param title of a team, null for an individual
 * @param members those who stand behind it, by id
 */
public record ListedEntry(UUID id, UUID projectId, @Nullable String title, EntryStatus status, List<UUID> members) {}

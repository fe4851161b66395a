package org.guildhall.membership.privacy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One natural person as far as the service knows them.
 *
 * @param persons their rows: several where it turned out later that they are one person's
 * @param members all memberships they have or had
 * @param documentIndexes fingerprints of the documents they are or were known by
 * @param signIns subjects of tokens that are linked to their memberships
 */
public record DataSubject(Set<UUID> persons, Set<UUID> members, List<byte[]> documentIndexes, Set<String> signIns) {}

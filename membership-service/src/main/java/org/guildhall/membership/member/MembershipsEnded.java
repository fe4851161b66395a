package org.guildhall.membership.member;

import java.util.List;
import java.util.UUID;

/**
 * Told within the service, in the transaction in which memberships end and under the locks of their rows: whoever keeps
 * something open for these members ends it along with them.
 */
public record MembershipsEnded(List<UUID> memberIds) {}

package org.guildhall.contest.common.member;

import java.util.List;
import java.util.UUID;

/** Who members were was erased; told in the transaction that hears of it, for whoever keeps anything of it. May name nobody. */
public record MembersErased(List<UUID> members) {}

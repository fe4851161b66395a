package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.guildhall.membership.member.ArrivedMemberRows.Named;

/** Knows of those whom a newcomer from another cell is said to have been, whether they were members here. */
@ApplicationScoped
public class FormerMembers {

    private final ArrivedMemberRows rows;
    private final LiveMemberQueries live;

    FormerMembers(ArrivedMemberRows rows, LiveMemberQueries live) {
        this.rows = rows;
        this.live = live;
    }

    /**
     * Whether one of those whom somebody is said to have been before didn't go to another cell, or is back already. Their document
     * doesn't tell, for it may have been corrected there; and whoever is away is counted nowhere by what is said of them here.
     */
    @Transactional(TxType.MANDATORY)
    public boolean isAnyStillHere(List<UUID> memberIds) {
        List<Named> named = rows.named(memberIds);
        return named.stream().anyMatch(member -> member.status() != MemberStatus.MOVED_AWAY)
                || !live.membersAmong(named.stream().map(Named::personId).toList())
                        .isEmpty();
    }
}

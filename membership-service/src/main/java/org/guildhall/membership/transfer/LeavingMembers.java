package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.guildhall.membership.member.MembershipsEnded;

/** Ends the open transfers of those whose membership ends, in the same transaction. */
@ApplicationScoped
class LeavingMembers {

    private final OpenTransfers transfers;

    LeavingMembers(OpenTransfers transfers) {
        this.transfers = transfers;
    }

    void on(@Observes MembershipsEnded ended) {
        transfers.cancelOf(ended.memberIds());
    }
}

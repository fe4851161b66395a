package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.paging.Page;
import org.guildhall.membership.member.MaskedNames;
import org.guildhall.membership.organisation.Organisations;

/** Makes what is shown of transfers, with the names of unions, and of members masked. */
@ApplicationScoped
class TransferViews {

    private final MaskedNames names;
    private final Organisations organisations;

    TransferViews(MaskedNames names, Organisations organisations) {
        this.names = names;
        this.organisations = organisations;
    }

    TransferView of(Transfer transfer) {
        return of(List.of(transfer)).get(0);
    }

    Page<TransferView> of(Page<Transfer> page) {
        return new Page<>(of(page.items()), page.next());
    }

    private List<TransferView> of(List<Transfer> transfers) {
        Map<UUID, String> unions = organisations.names(transfers.stream()
                .flatMap(transfer -> Stream.of(transfer.fromOrganisationId(), transfer.toOrganisationId()))
                .toList());
        Map<UUID, String> members =
                names.of(transfers.stream().map(Transfer::memberId).toList());
        return transfers.stream()
                .map(transfer -> TransferView.of(transfer, members.get(transfer.memberId()), unions))
                .toList();
    }
}

package org.guildhall.membership.transfer;

import static org.guildhall.membership.transfer.TransferAct.ACCEPT;
import static org.guildhall.membership.transfer.TransferAct.CANCEL;
import static org.guildhall.membership.transfer.TransferAct.LAPSE;
import static org.guildhall.membership.transfer.TransferAct.REFUSE;
import static org.guildhall.membership.transfer.TransferAct.RELEASE;
import static org.guildhall.membership.transfer.TransferParty.MEMBER;
import static org.guildhall.membership.transfer.TransferParty.RECEIVING;
import static org.guildhall.membership.transfer.TransferParty.RELEASING;
import static org.guildhall.membership.transfer.TransferState.ACCEPTED;
import static org.guildhall.membership.transfer.TransferState.CANCELLED;
import static org.guildhall.membership.transfer.TransferState.REFUSED;
import static org.guildhall.membership.transfer.TransferState.RELEASED;
import static org.guildhall.membership.transfer.TransferState.REQUESTED;

import java.util.List;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of what leads on a transfer; what has no line is refused. Asking as an officer of one side gives that
 * side's consent: a transfer the releasing side asks for begins as released, one the receiving side asks for is accepted with
 * its release. Inside one grassroots union a transfer is accepted with its request.
 *
 * @param asker who asked for the transfer
 * @param by who may do it; null for nobody but the clock
 * @param through the states the transfer passes through, each told by an event, to the one it stays in
 */
record TransferLine(
        TransferState from,
        TransferParty asker,
        TransferAct act,
        @Nullable TransferParty by,
        List<TransferState> through) {

    static final List<TransferLine> TABLE = List.of(
            line(REQUESTED, MEMBER, RELEASE, RELEASING, RELEASED),
            line(REQUESTED, MEMBER, REFUSE, RECEIVING, REFUSED),
            line(REQUESTED, MEMBER, CANCEL, MEMBER, CANCELLED),
            line(REQUESTED, MEMBER, LAPSE, null, RELEASED),
            line(REQUESTED, RECEIVING, RELEASE, RELEASING, RELEASED, ACCEPTED),
            line(REQUESTED, RECEIVING, REFUSE, RELEASING, REFUSED),
            line(REQUESTED, RECEIVING, CANCEL, RECEIVING, CANCELLED),
            line(REQUESTED, RECEIVING, LAPSE, null, RELEASED, ACCEPTED),
            line(RELEASED, MEMBER, ACCEPT, RECEIVING, ACCEPTED),
            line(RELEASED, MEMBER, REFUSE, RECEIVING, REFUSED),
            line(RELEASED, MEMBER, CANCEL, MEMBER, CANCELLED),
            line(RELEASED, MEMBER, LAPSE, null, ACCEPTED),
            line(RELEASED, RELEASING, ACCEPT, RECEIVING, ACCEPTED),
            line(RELEASED, RELEASING, REFUSE, RECEIVING, REFUSED),
            line(RELEASED, RELEASING, CANCEL, RELEASING, CANCELLED),
            line(RELEASED, RELEASING, LAPSE, null, ACCEPTED));

    private static TransferLine line(
            TransferState from,
            TransferParty asker,
            TransferAct act,
            @Nullable TransferParty by,
            TransferState... through) {
        return new TransferLine(from, asker, act, by, List.of(through));
    }

    /** Through which states a transfer begins. */
    static List<TransferState> beginning(TransferParty asker, boolean insideOneUnion) {
        if (insideOneUnion) {
            return List.of(REQUESTED, ACCEPTED);
        }
        return asker == RELEASING ? List.of(REQUESTED, RELEASED) : List.of(REQUESTED);
    }

    /** @throws ProblemException 409 when a transfer that stands there can't be led on so */
    static TransferLine of(TransferState from, TransferParty asker, TransferAct act) {
        return TABLE.stream()
                .filter(line -> line.from == from && line.asker == asker && line.act == act)
                .findFirst()
                .orElseThrow(() -> refusal(from));
    }

    private static ProblemException refusal(TransferState from) {
        return switch (from) {
            case REQUESTED -> ProblemException.of(409, "transfer-not-released");
            case RELEASED -> ProblemException.of(409, "transfer-released");
            case ACCEPTED, REFUSED, CANCELLED -> ProblemException.of(409, "transfer-decided");
        };
    }

    /** Where the transfer is when the act is done. */
    TransferState to() {
        return through.get(through.size() - 1);
    }
}

package org.guildhall.membership.transfer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer (会籍接转) as its row tells it.
 *
 * @param release the releasing side's consent; null until it is given or deemed to be
 * @param decision what ended it; null while it is open
 * @param refusal why it was refused; null otherwise
 * @param cancellation why it was cancelled; null otherwise
 * @param term until when the side whose turn it is may answer; null once nobody's turn is to come
 */
record Transfer(
        UUID id,
        UUID memberId,
        UUID fromOrganisationId,
        UUID toOrganisationId,
        TransferState state,
        Asking asking,
        @Nullable Answer release,
        @Nullable Answer decision,
        @Nullable TransferRefusal refusal,
        @Nullable TransferCancellation cancellation,
        @Nullable TransferTerm term,
        long version) {

    /** Who asked, and why. */
    record Asking(TransferParty party, String by, Instant at, TransferReason reason) {}

    /** @param by the subject of who gave it; null when nobody did and the days passed, or what happened elsewhere ended it */
    record Answer(Instant at, @Nullable String by) {

        boolean isDeemed() {
            return by == null;
        }
    }

    /**
     * What leads a transfer on.
     *
     * @param by the subject of who does it; null for the clock, or what happened elsewhere
     * @param refusal why, when it is refused; null otherwise
     * @param cancellation why, when it is cancelled; null otherwise
     */
    record Deed(
            Instant at,
            @Nullable String by,
            @Nullable TransferRefusal refusal,
            @Nullable TransferCancellation cancellation) {

        static Deed of(Instant at, String by) {
            return new Deed(at, by, null, null);
        }

        /** What happens without anybody doing it. */
        static Deed ofNobody(Instant at, @Nullable TransferCancellation cancellation) {
            return new Deed(at, null, null, cancellation);
        }

        Deed refusing(TransferRefusal why) {
            return new Deed(at, by, why, null);
        }

        Deed cancelling() {
            return new Deed(at, by, null, TransferCancellation.BY_ASKER);
        }
    }

    static Transfer asked(UUID id, UUID memberId, UUID from, UUID to, Asking asking) {
        return new Transfer(id, memberId, from, to, TransferState.REQUESTED, asking, null, null, null, null, null, 1);
    }

    boolean isOpen() {
        return state == TransferState.REQUESTED || state == TransferState.RELEASED;
    }

    /** Whether it came to nothing, and the membership goes on. */
    boolean leavesMemberWhereTheyAre() {
        return state == TransferState.REFUSED
                || state == TransferState.CANCELLED && cancellation != TransferCancellation.MEMBERSHIP_ENDED;
    }

    /** Whether the organisation is one of its sides. */
    boolean concerns(UUID organisationId) {
        return fromOrganisationId.equals(organisationId) || toOrganisationId.equals(organisationId);
    }

    /** One of its sides has become a part of another organisation, which is told by that organisation's event. */
    Transfer redirected(UUID from, UUID to) {
        return new Transfer(
                id,
                memberId,
                fromOrganisationId.equals(from) ? to : fromOrganisationId,
                toOrganisationId.equals(from) ? to : toOrganisationId,
                state,
                asking,
                release,
                decision,
                refusal,
                cancellation,
                term,
                version);
    }

    /** The transfer in the next state; what the term is there is the caller's to know. */
    Transfer reach(TransferState next, Deed deed) {
        Answer answer = new Answer(deed.at(), deed.by());
        return switch (next) {
            case RELEASED -> with(next, answer, null, deed);
            case ACCEPTED -> with(next, release == null ? answer : release, acceptance(answer), deed);
            case REFUSED, CANCELLED -> with(next, release, answer, deed);
            case REQUESTED -> throw new IllegalStateException("nothing leads back there");
        };
    }

    /** Who asked as the receiving side has agreed by that, however the release came about. */
    private Answer acceptance(Answer answer) {
        return asking.party() == TransferParty.RECEIVING ? new Answer(answer.at(), asking.by()) : answer;
    }

    private Transfer with(TransferState next, @Nullable Answer released, @Nullable Answer decided, Deed deed) {
        return new Transfer(
                id,
                memberId,
                fromOrganisationId,
                toOrganisationId,
                next,
                asking,
                released,
                decided,
                deed.refusal(),
                deed.cancellation(),
                null,
                version + 1);
    }

    /** The same transfer with a term. */
    Transfer until(@Nullable TransferTerm newTerm) {
        return until(newTerm, version);
    }

    /** The side whose turn it is was reminded, which an event tells. */
    Transfer reminded(TransferTerm newTerm) {
        return until(newTerm, version + 1);
    }

    private Transfer until(@Nullable TransferTerm newTerm, long newVersion) {
        return new Transfer(
                id,
                memberId,
                fromOrganisationId,
                toOrganisationId,
                state,
                asking,
                release,
                decision,
                refusal,
                cancellation,
                newTerm,
                newVersion);
    }
}

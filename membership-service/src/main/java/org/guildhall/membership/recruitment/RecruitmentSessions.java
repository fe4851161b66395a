package org.guildhall.membership.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** What the other features of this service ask about recruitment sessions, and of their stock of gifts. */
@ApplicationScoped
public class RecruitmentSessions {

    private final RecruitmentSessionRepository repository;
    private final SessionGiftRepository gifts;
    private final Organisations organisations;

    RecruitmentSessions(
            RecruitmentSessionRepository repository, SessionGiftRepository gifts, Organisations organisations) {
        this.repository = repository;
        this.gifts = gifts;
        this.organisations = organisations;
    }

    /**
     * @return the organisation of the session
     * @throws ProblemException 404 unless the caller holds one of the positions over it
     */
    public UUID requireCovered(UUID sessionId, Position... positions) {
        UUID organisationId = repository.findOrganisation(sessionId).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(organisationId, positions);
        return organisationId;
    }

    /**
     * A kind of gifts.
     *
     * @param name null for one that was never named
     */
    public record GiftKind(UUID id, @Nullable String name) {}

    /**
     * The kind of gifts that is meant: the one named, or the only one there is.
     *
     * @throws ProblemException 409 {@code gift-stock-exhausted} where a session has none; 422 where none of several, or none of
     *     the session's, is named
     */
    public GiftKind requireGift(UUID sessionId, @Nullable UUID giftId) {
        List<GiftKind> kinds = gifts.findOf(sessionId).stream()
                .map(gift -> new GiftKind(gift.id(), gift.name().orElse(null)))
                .toList();
        if (kinds.isEmpty()) {
            throw ProblemException.of(409, "gift-stock-exhausted");
        }
        if (giftId == null && kinds.size() > 1) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/giftId", "gift-kind-required"));
        }
        return kinds.stream()
                .filter(kind -> giftId == null || kind.id().equals(giftId))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.of(422, "invalid-fields").with(new FieldError("/giftId", "unknown-gift")));
    }

    /** What a kind of gifts is called, if it is. */
    public Optional<String> giftName(UUID giftId) {
        return gifts.findByIdOptional(giftId).flatMap(SessionGift::name);
    }

    /** Takes one from the stock and answers how many are left; empty when none was there. */
    public Optional<Integer> takeGift(UUID giftId) {
        return gifts.take(giftId);
    }

    /** Puts one back and answers how many are there now. */
    public int returnGift(UUID giftId) {
        return gifts.giveBack(giftId);
    }
}

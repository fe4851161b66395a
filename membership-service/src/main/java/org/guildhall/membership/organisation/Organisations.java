package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Admission;
import org.guildhall.kit.security.Caller;

/** What the other features of this service ask about organisations. */
@ApplicationScoped
public class Organisations {

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final OrganisationRepository repository;
    private final OrganisationHoldRows holds;
    private final Caller caller;

    Organisations(OrganisationRepository repository, OrganisationHoldRows holds, Caller caller) {
        this.repository = repository;
        this.holds = holds;
        this.caller = caller;
    }

    /** @throws ProblemException 404 unless the caller holds one of the positions over the organisation */
    public void requireCovered(UUID organisationId, Position... positions) {
        String path = repository.findPath(organisationId).orElseThrow(ProblemException::notFound);
        caller.requireCovers(path, positions);
    }

    /** Whether the caller holds one of the positions over the organisation. */
    public boolean covers(UUID organisationId, Position... positions) {
        return repository
                .findPath(organisationId)
                .filter(path -> caller.covers(path, positions))
                .isPresent();
    }

    /**
     * Keeps these organisations from closing or merging until the transaction ends: to be asked by whoever adds something to
     * them, before any row is locked. An organisation that merged meanwhile is closed.
     *
     * @throws ProblemException 409 {@code organisation-closed} when one is closed, 503 while one is held, since it may be soon
     */
    public void keepOpen(Collection<UUID> organisationIds) {
        Set<UUID> closed = closedAmong(organisationIds);
        if (closed.isEmpty()) {
            return;
        }
        throw holds.isHeldAmong(closed)
                ? ProblemException.of(503, "temporarily-unavailable").retryAfter(COME_BACK)
                : ProblemException.of(409, "organisation-closed");
    }

    /** As {@link #keepOpen}, for who goes on without those that are closed or held. */
    public Set<UUID> closedAmong(Collection<UUID> organisationIds) {
        return repository.lockForAdding(organisationIds);
    }

    /**
     * Counts up the versions of organisations of which something is told that isn't a change: facts of one organisation are
     * told in the order of its versions.
     *
     * @return the new versions
     */
    public Map<UUID, Long> countUp(Collection<UUID> organisationIds) {
        return repository.countUp(organisationIds);
    }

    /** What {@link #covers} tells, for what lasts beyond the request. */
    public Admission admission(UUID organisationId, Position... positions) {
        return caller.admission(
                () -> repository.findPath(organisationId).orElseThrow(ProblemException::notFound), positions);
    }

    /** The name of an organisation. */
    public String name(UUID organisationId) {
        return Optional.ofNullable(names(Set.of(organisationId)).get(organisationId))
                .orElseThrow(ProblemException::notFound);
    }

    /** Those of these organisations that are for people whose employer has no union (兜底). */
    public Set<UUID> catchAllAmong(Collection<UUID> organisationIds) {
        return repository.catchAllAmong(organisationIds);
    }

    /** The names of organisations by their ids, for a whole list at once. */
    public Map<UUID, String> names(Collection<UUID> organisationIds) {
        return repository.findNames(Set.copyOf(organisationIds));
    }

    /**
     * Path prefixes of the subtrees the caller may see, for {@link Subtrees#condition}.
     *
     * @throws ProblemException 403 when the caller holds none of the positions anywhere
     */
    public List<String> scope(Position... positions) {
        return caller.scope(positions);
    }
}

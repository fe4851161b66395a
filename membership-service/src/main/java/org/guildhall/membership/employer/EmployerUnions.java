package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.OrganisationPlaces;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.organisation.Place;
import org.jspecify.annotations.Nullable;

/** Where employers stand in the tree: the organisation that keeps one, and the union that it belongs to. */
@ApplicationScoped
public class EmployerUnions {

    private final Organisations organisations;
    private final OrganisationPlaces places;
    private final StatedEmployerRows rows;

    EmployerUnions(Organisations organisations, OrganisationPlaces places, StatedEmployerRows rows) {
        this.organisations = organisations;
        this.places = places;
        this.rows = rows;
    }

    /**
     * Locks the register, with both organisations kept open until the transaction ends.
     *
     * @param unionId one that the employer is to belong to; null for none
     * @throws ProblemException 404 unless the caller keeps employers there, 409 {@code organisation-closed}, 422 when that is no
     *     grassroots union below the keeper, or is one for people whose employer has none
     */
    void keepOpen(UUID keeperId, @Nullable UUID unionId) {
        organisations.requireCovered(keeperId, CoveredEmployers.KEEPERS);
        if (unionId != null && !standing(List.of(keeperId, unionId)).isUnionBelow(keeperId, unionId)) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/unionId", "union-not-here"));
        }
        organisations.keepOpen(unionId == null ? List.of(keeperId) : List.of(keeperId, unionId));
        rows.lockRegister();
    }

    List<String> scope(Position... positions) {
        return organisations.scope(positions);
    }

    /** Tells of these organisations which are unions that an employer may belong to. */
    public Standing standing(Collection<UUID> organisationIds) {
        return new Standing(places.find(organisationIds), organisations.catchAllAmong(organisationIds));
    }

    /** Where some organisations stand. */
    public record Standing(Map<UUID, Place> places, Set<UUID> catchAll) {

        /** Whether it is a grassroots union below the keeper, and not for people whose employer has none. */
        public boolean isUnionBelow(UUID keeperId, UUID unionId) {
            Place keeper = places.get(keeperId);
            Place union = places.get(unionId);
            return keeper != null
                    && union != null
                    && unionId.equals(union.unionId())
                    && union.path().startsWith(keeper.path())
                    && !catchAll.contains(unionId);
        }
    }
}

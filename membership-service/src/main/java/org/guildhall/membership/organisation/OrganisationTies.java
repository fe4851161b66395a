package org.guildhall.membership.organisation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** All that stands at an organisation, in whatever feature. */
@ApplicationScoped
class OrganisationTies {

    private final List<OrganisationTie> ties;
    private final OrganisationRepository repository;

    OrganisationTies(@All List<OrganisationTie> ties, OrganisationRepository repository) {
        this.ties = ties;
        this.repository = repository;
    }

    /** Those in which something but children stands that keeps them from closing. */
    Set<UUID> inUseAmong(Collection<UUID> organisationIds) {
        return ties.stream()
                .flatMap(tie -> tie.inUseAmong(organisationIds).stream())
                .collect(Collectors.toSet());
    }

    /** @throws ProblemException 409 {@code organisation-in-use} that counts what is in the way */
    void requireNone(UUID organisationId) {
        Map<Obstacle, Long> counts = new EnumMap<>(Obstacle.class);
        counts.put(Obstacle.OPEN_CHILDREN, repository.countOpenChildren(organisationId));
        ties.forEach(tie -> counts.putAll(tie.obstacles(organisationId)));
        List<FieldError> obstacles = counts.entrySet().stream()
                .filter(found -> found.getValue() > 0)
                .map(found -> found.getKey().times(found.getValue()))
                .toList();
        if (!obstacles.isEmpty()) {
            throw ProblemException.of(409, "organisation-in-use").withAll(obstacles);
        }
    }

    void begin(Merger merger) {
        ties.forEach(tie -> tie.begin(merger));
    }

    void follow(Merger merger) {
        ties.forEach(tie -> tie.follow(merger));
    }
}

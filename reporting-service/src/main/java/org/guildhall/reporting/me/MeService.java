package org.guildhall.reporting.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.authority.Grant;
import org.guildhall.kit.security.Caller;
import org.guildhall.reporting.me.MeView.OwnPosition;
import org.guildhall.reporting.me.MeView.Subtree;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.jspecify.annotations.Nullable;

/** Says who calls: the positions they hold, and the highest organisations whose figures those open. */
@ApplicationScoped
class MeService {

    private final Caller caller;
    private final OrganisationNameQueries names;

    MeService(Caller caller, OrganisationNameQueries names) {
        this.caller = caller;
        this.names = names;
    }

    @Transactional
    MeView read() {
        List<Grant> held = caller.positions();
        Map<UUID, String> called = names.of(held.stream()
                .filter(grant -> grant.organisationId() != null)
                .map(Grant::organisationId)
                .distinct()
                .toList());
        return new MeView(
                caller.subject(),
                held.stream()
                        .map(grant -> new OwnPosition(
                                grant.position(), grant.organisationId(), name(grant.organisationId(), called)))
                        .toList(),
                highest(held).stream()
                        .map(grant -> new Subtree(grant.organisationId(), name(grant.organisationId(), called)))
                        .distinct()
                        .toList());
    }

    /** Those that open figures and lie below no other one that does. */
    private static List<Grant> highest(List<Grant> held) {
        List<Grant> reading = held.stream()
                .filter(grant -> SubtreeReader.opens(grant.position()))
                .toList();
        Set<String> paths = reading.stream().map(Grant::path).collect(Collectors.toSet());
        return reading.stream()
                .filter(grant -> paths.stream()
                        .noneMatch(other ->
                                !other.equals(grant.path()) && grant.path().startsWith(other)))
                .toList();
    }

    private static @Nullable String name(@Nullable UUID organisation, Map<UUID, String> names) {
        return organisation == null ? null : names.get(organisation);
    }
}

package org.guildhall.contest.recognition.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.contest.common.organisation.OrganisationQueries;

/** What a member holds of the register, for whoever shows it to them. In a transaction. */
@ApplicationScoped
public class MemberHonours {

    private final HonourRepository honours;
    private final HonourTypeRepository types;
    private final OrganisationQueries organisations;

    MemberHonours(HonourRepository honours, HonourTypeRepository types, OrganisationQueries organisations) {
        this.honours = honours;
        this.types = types;
        this.organisations = organisations;
    }

    /** The latest first. */
    public List<OwnHonour> of(UUID member, int size) {
        List<Honour> held = honours.listHeld(member, size);
        Map<UUID, HonourType> known =
                types
                        .list(
                                "id in ?1",
                                held.stream().map(Honour::typeId).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(HonourType::id, Function.identity()));
        Map<UUID, String> conferrers = organisations.names(known.values().stream()
                .map(HonourType::organisationId)
                .distinct()
                .toList());
        return held.stream()
                .map(honour -> {
                    HonourType type = known.get(honour.typeId());
                    return OwnHonour.of(honour, type, conferrers.get(type.organisationId()));
                })
                .toList();
    }
}

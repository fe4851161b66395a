package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.membership.person.NamePrefix;
import org.guildhall.membership.person.PersonProtection;

/**
 * Finds members of one union by the beginning of their name, live ones first. Their names are read in clear one after the
 * other until enough are found: fingerprints of beginnings would make everybody of one surname look alike in the database, and
 * a union's names are read in a moment.
 */
@ApplicationScoped
class MemberPrefixSearch {

    private static final int PORTION = 2_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final MemberRepository members;
    private final PersonProtection protection;

    MemberPrefixSearch(MemberRepository members, PersonProtection protection) {
        this.members = members;
        this.protection = protection;
    }

    /** A member and the name on record of them. */
    record Named(UUID memberId, UUID personId, byte[] name) {}

    List<Member> find(UUID organisation, NamePrefix prefix, MemberFilter filter, int limit) {
        List<UUID> found = new ArrayList<>();
        find(organisation, true, prefix, filter, limit, found);
        find(organisation, false, prefix, filter, limit, found);
        return found.isEmpty() ? List.of() : members.findLiveFirst(found);
    }

    private void find(
            UUID organisation, boolean live, NamePrefix prefix, MemberFilter filter, int limit, List<UUID> found) {
        UUID after = BEFORE_ALL;
        boolean more = true;
        while (more && found.size() < limit) {
            List<Named> portion = members.namesIn(organisation, live, filter, after, PORTION);
            portion.stream()
                    .filter(named -> prefix.begins(protection.name(named.name(), named.personId())))
                    .limit(limit - found.size())
                    .map(Named::memberId)
                    .forEach(found::add);
            more = portion.size() == PORTION;
            after = more ? portion.get(PORTION - 1).memberId() : after;
        }
    }
}

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
        for (boolean live : new boolean[] {true, false}) {
            UUID after = BEFORE_ALL;
            List<Named> portion = List.of();
            do {
                portion = members.namesIn(organisation, live, filter, after, PORTION);
                for (Named named : portion) {
                    if (found.size() < limit && prefix.begins(protection.name(named.name(), named.personId()))) {
                        found.add(named.memberId());
                    }
                }
                after = portion.isEmpty() ? after : portion.get(portion.size() - 1).memberId();
            } while (portion.size() == PORTION && found.size() < limit);
        }
        return found.isEmpty() ? List.of() : members.findLiveFirst(found);
    }
}

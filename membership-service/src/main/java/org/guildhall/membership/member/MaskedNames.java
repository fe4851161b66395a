package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.membership.privacy.FieldCipher;

/** Tells the features above what members may be called on lists. */
@ApplicationScoped
public class MaskedNames {

    private final MemberRepository members;
    private final FieldCipher cipher;

    MaskedNames(MemberRepository members, FieldCipher cipher) {
        this.members = members;
        this.cipher = cipher;
    }

    /** The masked names of members, for a whole list at once. */
    public Map<UUID, String> of(Collection<UUID> memberIds) {
        return members.findWithPersons(Set.copyOf(memberIds)).stream()
                .collect(Collectors.toMap(
                        Member::id,
                        member -> member.person().reveal(cipher).masked().name()));
    }
}

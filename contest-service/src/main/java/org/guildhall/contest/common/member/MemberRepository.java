package org.guildhall.contest.common.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The members this service has heard of. */
@ApplicationScoped
public class MemberRepository implements PanacheRepositoryBase<Member, UUID> {

    /** All memberships this token subject was linked to, ended ones too. */
    public List<Member> listBySubject(String subject) {
        return list("subject", subject);
    }

    /** The member this token subject was linked to by activation; of several memberships the live and newest one. */
    public Optional<Member> findBySubject(String subject) {
        return find("subject = ?1 order by active desc, id desc", subject).firstResultOptional();
    }
}

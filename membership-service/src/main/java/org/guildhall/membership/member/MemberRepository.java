package org.guildhall.membership.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.membership.organisation.Subtrees;

@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {

    private static final List<MemberStatus> LIVE =
            Stream.of(MemberStatus.values()).filter(MemberStatus::isLive).toList();

    /** The live membership of a subject; else the latest of those that are over. */
    Optional<Member> findBySubject(String subject) {
        return find(
                        "subject = ?1 order by case when status in ?2 then 0 else 1 end, joinedOn desc, id desc",
                        subject,
                        LIVE)
                .firstResultOptional();
    }

    boolean hasLive(String subject) {
        return count("subject = ?1 and status in ?2", subject, LIVE) > 0;
    }

    Optional<Member> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A member as they stand in the database, where their row was written beside the entity. */
    Member reload(UUID id) {
        Member member = findById(id);
        getEntityManager().refresh(member);
        return member;
    }

    /** The live memberships of these persons, locked. */
    List<Member> lockLive(List<UUID> persons) {
        return find("person.id in ?1 and status in ?2 order by id", persons, LIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All memberships these persons have or had. */
    List<Member> findOfPersons(Collection<UUID> persons) {
        return list("person.id in ?1", persons);
    }

    /** These members with their persons. */
    List<Member> findWithPersons(Collection<UUID> ids) {
        return list("select m from Member m join fetch m.person where m.id in ?1", ids);
    }

    /** Those of these members who belong to the caller's scope, in order of their ids. */
    List<Member> findAmong(Collection<UUID> ids, List<String> scope) {
        return findInScope("m.id in :ids", Parameters.with("ids", ids), scope, ids.size());
    }

    /** The members these persons are or were, within the caller's scope, in order of their ids. */
    List<Member> findOfPersons(Collection<UUID> persons, List<String> scope, int limit) {
        return findInScope("m.person.id in :persons", Parameters.with("persons", persons), scope, limit);
    }

    private List<Member> findInScope(String condition, Parameters parameters, List<String> scope, int limit) {
        String query = "select m from Member m join fetch m.person, Organisation o where o.id = m.organisationId and "
                + condition;
        return find(query + " and " + Subtrees.condition("o.path", scope, parameters) + " order by m.id", parameters)
                .page(0, limit)
                .list();
    }

    /** The members of an organisation's subtree within the caller's scope, in order of their ids. */
    List<Member> findInSubtree(UUID organisationId, List<String> scope, UUID after, int limit) {
        Parameters parameters = Parameters.with("organisation", organisationId).and("after", after);
        String query = """
                select m from Member m join fetch m.person, Organisation o, Organisation root
                where o.id = m.organisationId and root.id = :organisation
                  and o.path like concat(root.path, '%') and m.id > :after and """;
        return find(query + " " + Subtrees.condition("o.path", scope, parameters) + " order by m.id", parameters)
                .page(0, limit)
                .list();
    }
}

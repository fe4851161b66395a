package org.guildhall.membership.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.membership.member.MemberPrefixSearch.Named;
import org.guildhall.membership.organisation.Subtrees;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {

    private static final List<MemberStatus> LIVE =
            Stream.of(MemberStatus.values()).filter(MemberStatus::isLive).toList();
    private static final String LIVE_FIRST = " order by case when m.status in :live then 0 else 1 end, m.id";

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

    boolean isDeceased(UUID person) {
        return count("person.id = ?1 and status = ?2", person, MemberStatus.DECEASED) > 0;
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
        return findInScope("m.id in :ids", Parameters.with("ids", ids), scope, " order by m.id", ids.size());
    }

    /** The members these persons are or were, within the caller's scope, live ones first. */
    List<Member> findOfPersons(Collection<UUID> persons, MemberFilter filter, List<String> scope, int limit) {
        Parameters parameters = Parameters.with("persons", persons).and("live", LIVE);
        String condition = "m.person.id in :persons" + condition(filter, parameters);
        return findInScope(condition, parameters, scope, LIVE_FIRST, limit);
    }

    private List<Member> findInScope(
            String condition, Parameters parameters, List<String> scope, String order, int limit) {
        String query = "select m from Member m join fetch m.person, Organisation o where o.id = m.organisationId and "
                + condition;
        return find(query + " and " + Subtrees.condition("o.path", scope, parameters) + order, parameters)
                .page(0, limit)
                .list();
    }

    /** These members, live ones first. */
    List<Member> findLiveFirst(Collection<UUID> ids) {
        Parameters parameters = Parameters.with("ids", ids).and("live", LIVE);
        return find("select m from Member m join fetch m.person where m.id in :ids" + LIVE_FIRST, parameters)
                .list();
    }

    /** The encrypted names of the live members of one union, or of those who were, in order of the members' ids. */
    List<Named> namesIn(UUID organisation, boolean live, MemberFilter filter, UUID after, int limit) {
        Parameters parameters = Parameters.with("organisation", organisation)
                .and("after", after)
                .and("live", LIVE);
        String query = "select m.id, p.id, p.nameCipher from Member m join m.person p"
                + " where m.organisationId = :organisation and m.id > :after and m.status "
                + (live ? "in" : "not in") + " :live" + condition(filter, parameters) + " order by m.id";
        TypedQuery<Object[]> names = getEntityManager().createQuery(query, Object[].class);
        parameters.map().forEach(names::setParameter);
        return names.setMaxResults(limit)
                .getResultStream()
                .map(row -> new Named((UUID) row[0], (UUID) row[1], (byte[]) row[2]))
                .toList();
    }

    /** Begins with {@code and}, unless nothing is asked for. */
    private static String condition(MemberFilter filter, Parameters parameters) {
        StringBuilder condition = new StringBuilder();
        add(condition, " and m.status = :status", "status", filter.status(), parameters);
        add(condition, " and m.education = :education", "education", filter.education(), parameters);
        add(condition, " and m.household = :household", "household", filter.household(), parameters);
        add(condition, " and m.joinedOn >= :joinedFrom", "joinedFrom", filter.joinedFrom(), parameters);
        add(condition, " and m.joinedOn <= :joinedTo", "joinedTo", filter.joinedTo(), parameters);
        String category = filter.category() == null ? null : "%," + filter.category() + ",%";
        add(
                condition,
                " and concat(',', array_to_string(m.categories, ','), ',') like :category",
                "category",
                category,
                parameters);
        return condition.toString();
    }

    private static void add(
            StringBuilder condition, String clause, String name, @Nullable Object value, Parameters parameters) {
        if (value != null) {
            condition.append(clause);
            parameters.and(name, value);
        }
    }

    /** The members of an organisation's subtree within the caller's scope, in order of their ids. */
    List<Member> findInSubtree(UUID organisationId, MemberFilter filter, List<String> scope, UUID after, int limit) {
        Parameters parameters = Parameters.with("organisation", organisationId).and("after", after);
        String query = """
                select m from Member m join fetch m.person, Organisation o, Organisation root
                where o.id = m.organisationId and root.id = :organisation
                  and o.path like concat(root.path, '%') and m.id > :after""";
        String condition = condition(filter, parameters) + " and ";
        return find(query + condition + Subtrees.condition("o.path", scope, parameters) + " order by m.id", parameters)
                .page(0, limit)
                .list();
    }
}

package org.guildhall.contest.recognition.promotion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.common.member.SkillLevel;
import org.guildhall.contest.common.organisation.Units;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PromotionProposalRepository implements PanacheRepositoryBase<PromotionProposal, UUID> {

    private static final String GRANT = """
            INSERT INTO promotion_grant (member_id, kind, level, year, proposal_id)
            VALUES (:member, :kind, :level, :year, :proposal) ON CONFLICT DO NOTHING""";

    private static final String BELOW = "SELECT p.* FROM promotion_proposal p " + Units.join("o", "p.organisation_id")
            + " WHERE " + Units.below("o", ":below") + """
              AND p.id > :after
              AND p.state = coalesce(CAST(:state AS text), p.state) AND p.source = coalesce(CAST(:source AS text), p.source)
            ORDER BY p.id LIMIT :size""";

    /** An allowance has no level: one a year. */
    private static final String ANY = "*";

    /** One member's proposal of a kind for one entry is made once. */
    record Key(UUID entryId, UUID memberId, LineKind kind) {
        static Key of(PromotionProposal proposal) {
            return new Key(proposal.entryId(), proposal.memberId(), proposal.kind());
        }
    }

    Set<Key> keysOf(UUID contest) {
        return find("contestId", contest).stream().map(Key::of).collect(Collectors.toSet());
    }

    Optional<PromotionProposal> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks them in the order of their ids, so that two decisions on the same ones never wait for each other in a circle. */
    List<PromotionProposal> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Notes the grant; false if the member has been granted the same this year, by whomever and for whatever contest. */
    boolean grant(PromotionProposal proposal) {
        return getEntityManager()
                        .createNativeQuery(GRANT)
                        .setParameter("member", proposal.memberId())
                        .setParameter("kind", proposal.kind().name())
                        .setParameter(
                                "level", proposal.level().map(SkillLevel::name).orElse(ANY))
                        .setParameter("year", proposal.year())
                        .setParameter("proposal", proposal.id())
                        .executeUpdate()
                == 1;
    }

    /** Whether the member's promotion for the same entry was granted. */
    boolean isPromoted(PromotionProposal link) {
        return count(
                        "entryId = ?1 and memberId = ?2 and kind = ?3 and state = ?4 and level = ?5",
                        link.entryId(),
                        link.memberId(),
                        LineKind.PROMOTION,
                        ProposalState.GRANTED,
                        link.level().orElse(null))
                > 0;
    }

    /** Whether the same was proposed for the same rise before: a level is attained once a year. */
    boolean isAssessmentProposed(PromotionProposal proposal) {
        return count(
                        "source = ?1 and memberId = ?2 and kind = ?3 and level = ?4 and year = ?5",
                        LineSource.ASSESSMENT,
                        proposal.memberId(),
                        proposal.kind(),
                        proposal.level().orElseThrow(),
                        proposal.year())
                > 0;
    }

    /** What was proposed for the member, the latest first. */
    List<PromotionProposal> listOfMember(UUID member, int size) {
        return find("memberId = ?1 order by id desc", member).page(0, size).list();
    }

    /** Proposals of organisations of the subtree, in the order in which they were made. */
    List<PromotionProposal> listBelow(
            String path, @Nullable ProposalState state, @Nullable LineSource source, UUID after, int size) {
        return getEntityManager()
                .createNativeQuery(BELOW, PromotionProposal.class)
                .setParameter("below", Units.subtree(path))
                .setParameter("state", state == null ? null : state.name())
                .setParameter("source", source == null ? null : source.name())
                .setParameter("after", after)
                .setParameter("size", size)
                .getResultList();
    }

    /** The contest's proposals in the order of projects and ranks. */
    List<PromotionProposal> listOf(UUID contest, ProposalState state, LineKind kind, UUID after, int size) {
        return find(
                        "contestId = ?1 and id > ?2 and (?3 is null or state = ?3) and (?4 is null or kind = ?4) order by id",
                        contest,
                        after,
                        state,
                        kind)
                .page(0, size)
                .list();
    }
}

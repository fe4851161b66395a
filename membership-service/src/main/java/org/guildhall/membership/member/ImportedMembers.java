package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.card.CardIssue;
import org.guildhall.membership.member.ImportedMemberRows.Removed;
import org.guildhall.membership.person.BirthYearBand;
import org.jspecify.annotations.Nullable;

/**
 * Makes members of the rows of an import, and takes them back, a portion in the transaction under way. Who may have it done,
 * and whether nothing speaks against it, is the caller's to know.
 */
@ApplicationScoped
public class ImportedMembers {

    private final ImportedMemberRows rows;
    private final MemberPeriodRows periods;
    private final MemberWorkFields works;
    private final CardIssue cards;
    private final Outbox outbox;
    private final Ids ids;

    ImportedMembers(
            ImportedMemberRows rows,
            MemberPeriodRows periods,
            MemberWorkFields works,
            CardIssue cards,
            Outbox outbox,
            Ids ids) {
        this.rows = rows;
        this.periods = periods;
        this.works = works;
        this.cards = cards;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional(TxType.MANDATORY)
    public void add(UUID importId, List<ImportedMember> members, Instant now) {
        if (members.isEmpty()) {
            return;
        }
        Map<UUID, LocalDate> before = rows.insert(members, now);
        periods.insert(members.stream().map(member -> period(member, now)).toList());
        works.insert(members);
        List<CardIssue.Order> orders = members.stream()
                .filter(member -> member.cardId() != null)
                .map(member -> new CardIssue.Order(member.cardId(), member.memberId(), null, member.organisationId()))
                .toList();
        cards.issue(orders, now);
        outbox.append(Stream.concat(
                        members.stream().map(member -> imported(importId, member, before.get(member.memberId()), now)),
                        orders.stream().map(order -> CardIssue.issued(order, now)))
                .toList());
    }

    /** Those who are no longer as they were imported. Locks the members until the transaction ends, in order of their ids. */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> changedAmong(Collection<UUID> members) {
        Set<UUID> changed = new HashSet<>(rows.lockChanged(members));
        changed.addAll(cards.changedAmong(members));
        return changed;
    }

    /** Takes members back to whom nothing happened since, as if they had never been. */
    @Transactional(TxType.MANDATORY)
    public void takeBack(UUID importId, Collection<UUID> members, Instant now) {
        cards.takeBack(members);
        works.delete(members);
        periods.delete(members);
        outbox.append(rows.delete(members).stream()
                .map(removed -> undone(importId, removed, now))
                .toList());
    }

    private MemberPeriod period(ImportedMember member, Instant now) {
        return new MemberPeriod(
                ids.next(),
                member.memberId(),
                1,
                member.organisationId(),
                member.status(),
                member.joinedOn(),
                PeriodReason.IMPORTED,
                null,
                null,
                null,
                now,
                null);
    }

    private static DomainEvent imported(
            UUID importId, ImportedMember member, @Nullable LocalDate memberSince, Instant now) {
        MemberEvents.Imported payload = new MemberEvents.Imported(
                member.memberId(),
                importId,
                member.organisationId(),
                member.joinedOn(),
                memberSince,
                member.status().name(),
                member.gender().name(),
                Optional.ofNullable(member.birthYear()).map(BirthYearBand::of).orElse(null),
                member.education(),
                member.household(),
                List.of(member.categories()),
                now);
        return new DomainEvent("member", member.memberId(), 1, "member-imported", payload);
    }

    private static DomainEvent undone(UUID importId, Removed removed, Instant now) {
        MemberEvents.ImportUndone payload =
                new MemberEvents.ImportUndone(removed.id(), importId, removed.organisationId(), now);
        return new DomainEvent("member", removed.id(), 2, "member-import-undone", payload);
    }
}

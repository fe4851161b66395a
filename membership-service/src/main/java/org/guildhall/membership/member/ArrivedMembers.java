package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.member.ArrivedMember.BroughtAlong;
import org.guildhall.membership.person.BirthYearBand;
import org.jspecify.annotations.Nullable;

/**
 * Takes in members whom another cell let go, in the transaction under way. Who may have it done, and whether nothing speaks
 * against it, is the caller's to know.
 */
@ApplicationScoped
public class ArrivedMembers {

    private final ArrivedMemberRows rows;
    private final MemberPeriodRows periods;
    private final MemberRepository members;
    private final SkillRecordRepository skills;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;

    ArrivedMembers(
            ArrivedMemberRows rows,
            MemberPeriodRows periods,
            MemberRepository members,
            SkillRecordRepository skills,
            Outbox outbox,
            Caller caller,
            Ids ids) {
        this.rows = rows;
        this.periods = periods;
        this.members = members;
        this.skills = skills;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
    }

    @Transactional(TxType.MANDATORY)
    public void add(ArrivedMember arrived, Instant now) {
        ArrivedMember member = known(arrived);
        LocalDate since = since(member);
        rows.insert(member, since, now);
        periods.insert(List.of(period(member, now)));
        outbox.append(arrival(member, since, now));
        bringAlong(member, now);
    }

    /** Without what this cell doesn't know: an older cell leaves out what a newer one has invented. */
    private static ArrivedMember known(ArrivedMember member) {
        BroughtAlong brought = member.brought();
        BroughtAlong known = new BroughtAlong(
                brought.status().equals(MemberStatus.RETAINED.name()) ? brought.status() : MemberStatus.ACTIVE.name(),
                brought.joinedOn(),
                brought.memberSince(),
                among(Education.values(), brought.education()),
                among(Household.values(), brought.household()),
                brought.categories().stream()
                        .filter(code -> among(Category.values(), code) != null)
                        .toList(),
                among(PoliticalStatus.values(), brought.politicalStatus()),
                among(SkillLevel.values(), brought.skillLevel()),
                brought.trade());
        return new ArrivedMember(
                member.memberId(),
                member.personId(),
                member.organisationId(),
                member.letterId(),
                member.fromCell(),
                member.formerMemberIds(),
                known,
                member.arrivedOn(),
                member.gender(),
                member.birthYear());
    }

    private static @Nullable String among(Enum<?>[] known, @Nullable String code) {
        return Stream.of(known)
                .map(Enum::name)
                .filter(name -> name.equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The first joining of all, there or here; null where that is the membership's own. */
    private @Nullable LocalDate since(ArrivedMember member) {
        LocalDate there = member.brought().memberSince();
        Optional<LocalDate> here =
                rows.joinedBefore(member.personId(), member.brought().joinedOn());
        return here.filter(day -> there == null || day.isBefore(there)).orElse(there);
    }

    private MemberPeriod period(ArrivedMember member, Instant now) {
        return new MemberPeriod(
                ids.next(),
                member.memberId(),
                1,
                member.organisationId(),
                MemberStatus.valueOf(member.brought().status()),
                member.arrivedOn(),
                PeriodReason.CELL_TRANSFER,
                null,
                null,
                null,
                now,
                caller.subject());
    }

    private static DomainEvent arrival(ArrivedMember member, @Nullable LocalDate since, Instant now) {
        BroughtAlong brought = member.brought();
        List<UUID> formers = member.formerMemberIds();
        MemberEvents.Arrived payload = new MemberEvents.Arrived(
                member.memberId(),
                formers.get(formers.size() - 1),
                formers,
                member.fromCell(),
                member.letterId(),
                member.organisationId(),
                brought.joinedOn(),
                since,
                brought.status(),
                member.gender().name(),
                Optional.ofNullable(member.birthYear()).map(BirthYearBand::of).orElse(null),
                brought.education(),
                brought.household(),
                brought.categories(),
                member.arrivedOn(),
                now);
        return new DomainEvent("member", member.memberId(), 1, "member-arrived", payload);
    }

    private void bringAlong(ArrivedMember member, Instant now) {
        String level = member.brought().skillLevel();
        String trade = member.brought().trade();
        if (level != null && trade != null) {
            Skill skill = new Skill(SkillLevel.valueOf(level), trade);
            outbox.append(members.findById(member.memberId()).bringAlong(skill, now));
            skills.persist(SkillRecord.broughtAlong(ids.next(), member.memberId(), skill, now));
        }
    }
}

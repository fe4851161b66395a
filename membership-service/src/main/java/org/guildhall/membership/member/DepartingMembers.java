package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.membership.member.ArrivedMember.BroughtAlong;
import org.guildhall.membership.person.Gender;
import org.guildhall.membership.person.PersonalValues;
import org.jspecify.annotations.Nullable;

/** Tells what goes along with a member whom another cell is to take in. What is told is personal: it is to go on record. */
@ApplicationScoped
public class DepartingMembers {

    private final MemberRepository members;
    private final MemberViews views;

    DepartingMembers(MemberRepository members, MemberViews views) {
        this.members = members;
        this.views = views;
    }

    /**
     * Who a member is, and what their membership was.
     *
     * @param gender as it is on record, which a document's number needn't tell
     * @param birthYear likewise
     */
    public record Departing(PersonalValues person, Gender gender, Optional<Integer> birthYear, BroughtAlong brought) {}

    /** @param standing of the member, who is locked */
    @Transactional(TxType.MANDATORY)
    public Departing read(MemberStanding standing) {
        Member member = members.findById(standing.id());
        MemberDetails details = member.details();
        Optional<Skill> skill = member.skill();
        return new Departing(
                views.inClear(member),
                member.person().gender(),
                member.person().birthYear(),
                new BroughtAlong(
                        standing.settled().name(),
                        member.joinedOn(),
                        since(member),
                        name(details.education()),
                        name(details.household()),
                        List.copyOf(details.categories()),
                        name(details.politicalStatus()),
                        skill.map(attained -> attained.level().name()).orElse(null),
                        skill.map(Skill::trade).orElse(null)));
    }

    private static @Nullable LocalDate since(Member member) {
        return member.memberSince().equals(member.joinedOn()) ? null : member.memberSince();
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}

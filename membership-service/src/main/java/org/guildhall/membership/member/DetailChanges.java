package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.membership.person.BirthYearBand;
import org.guildhall.membership.person.PersonCorrections.Dimensions;
import org.jspecify.annotations.Nullable;

/** Writes what is kept of a member who is {@linkplain Memberships#lock locked}, and tells it as it now is. */
@ApplicationScoped
public class DetailChanges {

    private final MemberDetailRows rows;
    private final MemberRepository members;
    private final MemberViews views;
    private final Outbox outbox;
    private final Clock clock;

    DetailChanges(MemberDetailRows rows, MemberRepository members, MemberViews views, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.views = views;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public MemberDetails of(UUID memberId) {
        return rows.find(memberId).orElseThrow();
    }

    /**
     * Corrects the member, whether or not anything of it is told: the version counts what stands on record of the person, too.
     *
     * @param person as it now is
     */
    @Transactional(TxType.MANDATORY)
    public void write(MemberStanding member, MemberDetails details, Dimensions person) {
        rows.update(member.id(), details);
        MemberEvents.Corrected payload = new MemberEvents.Corrected(
                member.id(),
                member.organisationId(),
                person.gender().name(),
                person.birthYear().map(BirthYearBand::of).orElse(null),
                nameOf(details.education()),
                nameOf(details.household()),
                details.categories(),
                nameOf(details.politicalStatus()),
                clock.instant());
        outbox.append(new DomainEvent("member", member.id(), member.nextVersion(), "member-corrected", payload));
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** The member as they now are, masked. */
    @Transactional(TxType.MANDATORY)
    public MemberView view(UUID memberId) {
        return views.of(members.reload(memberId));
    }
}

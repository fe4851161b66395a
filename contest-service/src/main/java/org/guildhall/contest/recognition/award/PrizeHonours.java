package org.guildhall.contest.recognition.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.outcome.result.FinalContest;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** The honours that go with prizes: registered if the host of the contest confers them, else recommended to who does. */
@ApplicationScoped
class PrizeHonours {

    private final HonourTypeRepository types;
    private final HonourRegister register;
    private final OfficerAccess access;
    private final Ids ids;
    private final Clock clock;

    PrizeHonours(HonourTypeRepository types, HonourRegister register, OfficerAccess access, Ids ids, Clock clock) {
        this.types = types;
        this.register = register;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** How many were entered; one of a title that nobody upwards confers stands on the certificate only. */
    @Transactional(TxType.MANDATORY)
    int confer(FinalContest contest, List<AwardedPrize> awards) {
        List<UUID> upwards = access.upwards(contest.organisationId());
        int year = contest.finalOn().getYear();
        Instant now = Clocks.now(clock);
        int conferred = 0;
        for (AwardedPrize award : awards) {
            Optional<HonourType> type = Optional.ofNullable(award.honour()).flatMap(title -> nearest(upwards, title));
            if (type.isPresent() && register.enter(honour(award, type.get(), year, now), type.get())) {
                conferred++;
            }
        }
        return conferred;
    }

    private Optional<HonourType> nearest(List<UUID> upwards, String title) {
        return upwards.stream()
                .flatMap(organisation -> types.findForMembers(organisation, title).stream())
                .findFirst();
    }

    private Honour honour(AwardedPrize award, HonourType type, int year, Instant now) {
        NewHonour wish = new NewHonour(type.id(), year, award.organisationId(), award.memberId(), null, award.prize());
        UUID organisation =
                access.member(award.memberId()).map(Member::organisationId).orElse(award.organisationId());
        return new Honour(ids.next(), wish, organisation, now);
    }
}

package org.guildhall.membership.personaldata.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.privacy.ConsentPurpose;

/** Gives what a member does about their consent its id and its time. */
@ApplicationScoped
class ConsentStamp {

    private final Ids ids;
    private final Clock clock;

    ConsentStamp(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    LocalDate today() {
        return Clocks.today(clock);
    }

    ConsentEntry entry(ConsentPurpose purpose, String noticeVersion, ConsentAct act) {
        return new ConsentEntry(
                ids.next(),
                purpose,
                noticeVersion,
                act,
                ConsentChannel.SIGNED_IN,
                clock.instant(),
                act == ConsentAct.GIVEN);
    }
}

package org.guildhall.contest.quiz.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.member.Member;
import org.guildhall.kit.security.Caller;

/** What the caller has earned in periods, where everybody sees what was earned but not by whom. In a transaction. */
@ApplicationScoped
public class OwnBest {

    private final PeriodRecordRows records;
    private final OfficerAccess access;
    private final Caller caller;

    OwnBest(PeriodRecordRows records, OfficerAccess access, Caller caller) {
        this.records = records;
        this.access = access;
        this.caller = caller;
    }

    /**
     * The best attempt of a member.
     *
     * @param took in milliseconds
     * @param organisationId where they belonged
     */
    public record Best(BigDecimal score, long took, UUID organisationId) {}

    /** By period; none for who isn't signed in. */
    public Map<UUID, Best> of(Collection<UUID> periods) {
        Map<UUID, Best> own = new HashMap<>();
        if (caller.isSignedIn()) {
            access.callingMember()
                    .map(Member::id)
                    .ifPresent(member -> records.find(periods, member).forEach((period, record) -> {
                        if (record.bestScore() != null) {
                            own.put(period, new Best(record.bestScore(), record.bestTook(), record.organisationId()));
                        }
                    }));
        }
        return own;
    }
}

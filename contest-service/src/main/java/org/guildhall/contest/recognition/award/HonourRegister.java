package org.guildhall.contest.recognition.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;

/** Enters honours once a year and passes them upwards, until the conferring organisation has them in its register. */
@ApplicationScoped
class HonourRegister {

    private final HonourRepository honours;
    private final OfficerAccess access;
    private final Outbox outbox;
    private final Clock clock;

    HonourRegister(HonourRepository honours, OfficerAccess access, Outbox outbox, Clock clock) {
        this.honours = honours;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Enters a new one on behalf of who recommends it; false if the holder has or is recommended for it that year. */
    @Transactional(TxType.MANDATORY)
    boolean enter(Honour honour, HonourType type) {
        honours.lockType(honour.typeId());
        UUID holder = honour.memberId().orElse(honour.organisationId());
        if (honours.isEntered(honour.typeId(), honour.year(), holder)) {
            return false;
        }
        move(honour, type, honour.recommendedBy());
        honours.persist(honour);
        tell(honour, type);
        return true;
    }

    /** On from an organisation that is for it: into the register if that one confers it, else before the one above. */
    @Transactional(TxType.MANDATORY)
    void pass(Honour honour, HonourType type, UUID from) {
        move(honour, type, from);
        tell(honour, type);
    }

    private void move(Honour honour, HonourType type, UUID from) {
        if (from.equals(type.organisationId())) {
            honour.register(Clocks.now(clock));
        } else {
            honour.layBefore(access.above(from).orElseThrow(ProblemException::notFound));
        }
    }

    private void tell(Honour honour, HonourType type) {
        honours.flush();
        if (honour.state() == HonourState.REGISTERED) {
            outbox.append(HonourEvents.registered(honour, type));
        }
    }
}

package org.guildhall.contest.recognition.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.access.OwnActs;
import org.guildhall.contest.common.access.SecondPerson;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.kit.problem.ProblemException;

/** Enters honours once a year and passes them upwards, until the conferring organisation has them in its register. */
@ApplicationScoped
public class HonourRegister {

    private final HonourRepository honours;
    private final OfficerAccess access;
    private final OwnActs ownActs;
    private final Chronicle chronicle;

    HonourRegister(HonourRepository honours, OfficerAccess access, OwnActs ownActs, Chronicle chronicle) {
        this.honours = honours;
        this.access = access;
        this.ownActs = ownActs;
        this.chronicle = chronicle;
    }

    /**
     * Whether the member holds an honour of this level or a higher one, registered for that year or later.
     *
     * @param code the only type that counts, if not all do
     */
    public boolean holds(UUID member, HonourLevel level, Optional<String> code, int sinceYear) {
        List<HonourLevel> levels = Stream.of(HonourLevel.values())
                .filter(other -> other.compareTo(level) <= 0)
                .toList();
        return honours.isRegistered(member, levels, code.orElse(null), sinceYear);
    }

    /** @throws ProblemException 403 to the member whose honour it is or may be */
    @Transactional(TxType.MANDATORY)
    void requireOther(Honour honour) {
        honour.memberId().ifPresent(member -> ownActs.requireOther(member, "own-honour"));
    }

    /**
     * Enters a new one on behalf of who recommends it; false if the holder has or is recommended for it that year.
     *
     * @throws ProblemException 403 as {@link #requireOther}
     */
    @Transactional(TxType.MANDATORY)
    boolean enter(Honour honour, HonourType type) {
        requireOther(honour);
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

    /**
     * On from an organisation that is for it: into the register if that one confers it, else before the one above.
     *
     * @throws ProblemException 403 as {@link #requireOther}; 409 {@code second-person} to who recommended it or passed it last
     */
    @Transactional(TxType.MANDATORY)
    void pass(Honour honour, HonourType type, UUID from) {
        requireOther(honour);
        SecondPerson.require(chronicle.actor(), honour.passedBy().orElse(null));
        move(honour, type, from);
        tell(honour, type);
    }

    private void move(Honour honour, HonourType type, UUID from) {
        honour.passedBy(chronicle.actor());
        if (from.equals(type.organisationId())) {
            honour.register(chronicle.now());
        } else {
            honour.layBefore(access.above(from).orElseThrow(ProblemException::notFound));
        }
    }

    private void tell(Honour honour, HonourType type) {
        honours.flush();
        if (honour.state() == HonourState.REGISTERED) {
            chronicle.tell(HonourEvents.registered(honour, type));
        }
    }
}

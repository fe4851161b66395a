package org.guildhall.contest.recognition.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.kit.problem.ProblemException;

/** Enters honours once a year and passes them upwards, until the conferring organisation has them in its register. */
@ApplicationScoped
public class HonourRegister {

    private final HonourRepository honours;
    private final OfficerAccess access;
    private final Chronicle chronicle;

    HonourRegister(HonourRepository honours, OfficerAccess access, Chronicle chronicle) {
        this.honours = honours;
        this.access = access;
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

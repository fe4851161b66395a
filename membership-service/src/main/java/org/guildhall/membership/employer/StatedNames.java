package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.membership.employer.StatedEmployerQueries.Work;
import org.guildhall.membership.enrolment.application.WorkOnRecord;
import org.guildhall.membership.member.MemberWork;

/** Shows officers what members state of their employers, as one of those who do has written it. */
@ApplicationScoped
public class StatedNames {

    private final StatedEmployerQueries queries;
    private final WorkOnRecord works;

    StatedNames(StatedEmployerQueries queries, WorkOnRecord works) {
        this.queries = queries;
        this.works = works;
    }

    /** What each of these stands for; nothing where all who stated it are forgotten. */
    public Map<ByteBuffer, MemberWork> of(Collection<byte[]> stated) {
        Map<UUID, ByteBuffer> members = queries.saying(stated);
        Map<ByteBuffer, MemberWork> said = new HashMap<>();
        for (Work member : queries.of(members.keySet())) {
            MemberWork work = works.of(member.memberId(), member.application(), member.ciphers());
            if (work.employer() != null || work.employerCreditCode() != null) {
                said.putIfAbsent(members.get(member.memberId()), work);
            }
        }
        return said;
    }
}

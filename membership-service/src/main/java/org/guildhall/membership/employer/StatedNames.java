package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.membership.employer.StatedEmployerQueries.Sayer;
import org.guildhall.membership.employer.StatedEmployerQueries.Work;
import org.guildhall.membership.member.MemberWork;
import org.jspecify.annotations.Nullable;

/** Shows officers what members state of their employers, as one of those who do has written it. */
@ApplicationScoped
public class StatedNames {

    private final StatedEmployerQueries queries;
    private final StatedWorks works;

    StatedNames(StatedEmployerQueries queries, StatedWorks works) {
        this.queries = queries;
        this.works = works;
    }

    /** What members of an organisation and of all below it state: what others write is nobody's business there. */
    public record Asked(UUID organisationId, byte[] stated) {}

    /**
     * What is written for an employer.
     *
     * @param name null where nobody wrote one
     * @param creditCode null unless most of those who state one state this
     */
    public record Said(@Nullable String name, @Nullable String creditCode) {

        private static final Said NOTHING = new Said(null, null);

        private Said or(Said other) {
            return new Said(name == null ? other.name : name, creditCode == null ? other.creditCode : creditCode);
        }
    }

    /** What each of these stands for, in their order. */
    public List<Said> of(List<Asked> asked) {
        List<Sayer> sayers = queries.saying(asked);
        Map<UUID, MemberWork> written = new HashMap<>();
        for (Work work : queries.of(sayers.stream().map(Sayer::memberId).toList())) {
            works.of(work).ifPresent(readable -> written.put(work.memberId(), readable));
        }
        Said[] said = Stream.generate(() -> Said.NOTHING).limit(asked.size()).toArray(Said[]::new);
        for (Sayer sayer : sayers) {
            MemberWork work = written.get(sayer.memberId());
            if (work != null) {
                said[sayer.place()] = said[sayer.place()].or(
                        new Said(work.employer(), sayer.tellsCode() ? work.employerCreditCode() : null));
            }
        }
        return List.of(said);
    }
}

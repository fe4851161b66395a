package org.guildhall.contest.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.member.Member;
import org.guildhall.contest.member.MemberRepository;
import org.guildhall.contest.organisation.Organisation;
import org.guildhall.contest.organisation.OrganisationRepository;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.security.Position;

/** Who may decide and see what: organisers over the organisation whose contest or policy it is; auditors read. */
@ApplicationScoped
class PromotionAccess {

    private static final Position[] READERS = {Position.CONTEST_ORGANISER, Position.AUDITOR};

    private final OrganisationRepository organisations;
    private final MemberRepository members;
    private final Caller caller;

    PromotionAccess(OrganisationRepository organisations, MemberRepository members, Caller caller) {
        this.organisations = organisations;
        this.members = members;
        this.caller = caller;
    }

    String subject() {
        return caller.subject();
    }

    /** @throws ProblemException 404 unless the caller is an organiser over it */
    void requireRuns(UUID organisation) {
        caller.requireCovers(path(organisation), Position.CONTEST_ORGANISER);
    }

    /** @throws ProblemException 404 unless the caller is an organiser over it, or audits it */
    void requireReads(UUID organisation) {
        caller.requireCovers(path(organisation), READERS);
    }

    /** The path prefix of an organisation the caller may read. */
    String readablePath(UUID organisation) {
        if (organisation == null) {
            throw ProblemException.of(400, "invalid-parameter").with(new FieldError("/organisation", "required"));
        }
        String path = path(organisation);
        caller.requireCovers(path, READERS);
        return path;
    }

    /** The organisation and all above it, itself first. */
    List<UUID> upwards(UUID organisation) {
        List<UUID> lineage = organisations
                .findPlaced(organisation)
                .map(Organisation::lineage)
                .orElseThrow(ProblemException::notFound);
        List<UUID> upwards = new ArrayList<>(lineage);
        Collections.reverse(upwards);
        return upwards;
    }

    /** Whether it is the caller's own membership. */
    boolean isCaller(UUID member) {
        return members.findBySubject(caller.subject())
                .map(Member::id)
                .filter(member::equals)
                .isPresent();
    }

    private String path(UUID organisation) {
        return organisations.findPlaced(organisation).map(Organisation::path).orElseThrow(ProblemException::notFound);
    }
}

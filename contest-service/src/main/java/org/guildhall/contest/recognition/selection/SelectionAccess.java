package org.guildhall.contest.recognition.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.common.member.MemberRepository;
import org.guildhall.contest.common.organisation.Organisation;
import org.guildhall.contest.common.organisation.OrganisationRepository;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;

/** Who may nominate, recognise and look: the member himself, organisers over the host, and auditors. */
@ApplicationScoped
class SelectionAccess {

    private static final Position[] READERS = {Position.CONTEST_ORGANISER, Position.AUDITOR};

    private final OrganisationRepository organisations;
    private final MemberRepository members;
    private final Caller caller;

    SelectionAccess(OrganisationRepository organisations, MemberRepository members, Caller caller) {
        this.organisations = organisations;
        this.members = members;
        this.caller = caller;
    }

    boolean isCaller(UUID member) {
        return members.findBySubject(caller.subject())
                .map(Member::id)
                .filter(member::equals)
                .isPresent();
    }

    /** @throws ProblemException 404 unless the caller is an organiser over it */
    void requireRuns(UUID organisation) {
        require(organisation, Position.CONTEST_ORGANISER);
    }

    /** @throws ProblemException 404 unless the caller is an organiser over it, or audits it */
    void requireReads(UUID organisation) {
        require(organisation, READERS);
    }

    private void require(UUID organisation, Position... positions) {
        String path =
                organisations.findPlaced(organisation).map(Organisation::path).orElseThrow(ProblemException::notFound);
        caller.requireCovers(path, positions);
    }
}

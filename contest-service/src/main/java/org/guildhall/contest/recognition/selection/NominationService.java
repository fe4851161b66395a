package org.guildhall.contest.recognition.selection;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.web.Preconditions;

/** What nominations say, written by the member or by an organiser while entry is open. */
@ApplicationScoped
class NominationService {

    private static final TypeReference<List<NominationEvidence>> EVIDENCE = new TypeReference<>() {};

    private final Nominations nominations;
    private final OfficerAccess access;
    private final Documents documents;

    NominationService(Nominations nominations, OfficerAccess access, Documents documents) {
        this.nominations = nominations;
        this.access = access;
        this.documents = documents;
    }

    @Transactional
    NominationView read(UUID entry) {
        Nomination nomination = nominations.find(entry).orElseThrow(ProblemException::notFound);
        if (!access.isCaller(nomination.memberId())) {
            access.requireReads(nomination.organisationId());
        }
        return view(nomination);
    }

    /** @throws ProblemException 404 to others, 409 once entry is over, 412 when somebody has written meanwhile */
    @Transactional
    NominationView write(UUID entry, String ifMatch, NominationText text) {
        Nomination nomination = nominations.lock(entry).orElseThrow(ProblemException::notFound);
        if (!access.isCaller(nomination.memberId())) {
            access.requireRuns(nomination.organisationId());
        }
        Preconditions.requireMatch(nomination.version(), ifMatch);
        nomination.requireOpen();
        nominations.write(
                entry, text.statement(), documents.write(text.evidence() == null ? List.of() : text.evidence()));
        return view(nominations.find(entry).orElseThrow(ProblemException::notFound));
    }

    private NominationView view(Nomination nomination) {
        return new NominationView(
                nomination.entryId(),
                nomination.contestId(),
                nomination.memberId(),
                nomination.statement(),
                evidence(nomination.evidence()),
                nomination.recognised(),
                nomination.version());
    }

    private List<NominationEvidence> evidence(String stored) {
        return stored == null ? List.of() : documents.read(stored, EVIDENCE);
    }
}

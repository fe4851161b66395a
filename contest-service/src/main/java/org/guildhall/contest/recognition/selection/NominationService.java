package org.guildhall.contest.recognition.selection;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.contest.entry.NominatedEntries;
import org.guildhall.contest.contest.entry.NominatedEntry;
import org.guildhall.contest.judging.marking.AssignedEntries;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.web.IfMatch;

/** What nominations say, written by the member or by an organiser while entry is open. */
@ApplicationScoped
class NominationService {

    private static final TypeReference<List<NominationEvidence>> EVIDENCE = new TypeReference<>() {};

    private final NominatedEntries nominations;
    private final AssignedEntries assigned;
    private final OfficerAccess access;
    private final Documents documents;

    NominationService(
            NominatedEntries nominations, AssignedEntries assigned, OfficerAccess access, Documents documents) {
        this.nominations = nominations;
        this.assigned = assigned;
        this.access = access;
        this.documents = documents;
    }

    @Transactional
    NominationView read(UUID entry) {
        NominatedEntry nomination = nominations.find(entry).orElseThrow(ProblemException::notFound);
        if (!access.isCaller(nomination.memberId())) {
            access.requireReads(nomination.organisationId());
        }
        return view(nomination);
    }

    /**
     * What a judge reads beside their sheet.
     *
     * @throws ProblemException 404 for a task of somebody else or of no selection, 409 as {@link AssignedEntries#of}
     */
    @Transactional
    JudgedNominationView readJudged(UUID sheet) {
        AssignedEntries.Assigned task = assigned.of(sheet);
        NominatedEntry nomination = nominations.find(task.entryId()).orElseThrow(ProblemException::notFound);
        return new JudgedNominationView(task.code(), nomination.statement().orElse(null), evidence(nomination));
    }

    /** @throws ProblemException 404 to others, 409 once entry is over, 412 when somebody has written meanwhile */
    @Transactional
    NominationView write(UUID entry, IfMatch ifMatch, NominationText text) {
        NominatedEntry nomination = nominations.lock(entry).orElseThrow(ProblemException::notFound);
        if (!access.isCaller(nomination.memberId())) {
            nominations.requireRuns(nomination);
        }
        ifMatch.require(nomination.version());
        requireOpen(nomination);
        List<NominationEvidence> evidence = text.evidence() == null ? List.of() : text.evidence();
        return view(nominations.nominate(entry, text.statement(), documents.write(evidence)));
    }

    /** @throws ProblemException 409 unless nominations are taken now and this one stands */
    static void requireOpen(NominatedEntry nomination) {
        if (!nomination.isOpen()) {
            throw ProblemException.of(409, "nomination-closed");
        }
    }

    private NominationView view(NominatedEntry nomination) {
        return NominationView.of(nomination, evidence(nomination));
    }

    private List<NominationEvidence> evidence(NominatedEntry nomination) {
        return nomination
                .evidence()
                .map(stored -> documents.read(stored, EVIDENCE))
                .orElse(List.of());
    }
}

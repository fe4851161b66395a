package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** Counts answers that come with a ballot, from nobody in particular. */
@ApplicationScoped
class ResponseService {

    private final SurveyRepository surveys;
    private final SurveyService service;
    private final BallotKeys keys;
    private final BallotBox box;
    private final Clock clock;

    ResponseService(SurveyRepository surveys, SurveyService service, BallotKeys keys, BallotBox box, Clock clock) {
        this.surveys = surveys;
        this.service = service;
        this.keys = keys;
        this.box = box;
        this.clock = clock;
    }

    /** @throws ProblemException 404, 409 when it isn't open or the ballot was used, 422 for a false ballot or answers */
    @Transactional
    ResponseReceipt submit(UUID id, NewResponse response) {
        Survey survey = surveys.hold(id)
                .filter(known -> known.state() != SurveyState.DRAFT)
                .orElseThrow(ProblemException::notFound);
        survey.requireOpenAt(clock.instant());
        NewResponse.Ballot ballot = response.ballot();
        byte[] nonce = Base64.getUrlDecoder().decode(ballot.nonce());
        byte[] signature = Base64.getUrlDecoder().decode(ballot.signature());
        BallotKey key = keys.find(id, ballot.keyId())
                .filter(found -> BlindSignatures.verifies(found.verifying(), nonce, signature))
                .orElseThrow(() -> ProblemException.of(422, "ballot-invalid"));
        Map<String, String> sheet = AnswerSheet.of(service.questions(survey), response.answers());
        if (!box.cast(id, key.unitId(), nonce, sheet)) {
            throw ProblemException.of(409, "ballot-used");
        }
        return new ResponseReceipt(id, true);
    }
}

package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.guildhall.contest.common.member.Member;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/**
 * Gives each member one ballot. What is kept is that they took part, and a digest of the blinded number they had signed: so a
 * lost answer can be asked for again, and another ballot can't. The digest says nothing about the ballot they got out of it,
 * for blinding is by a factor only their device knows; it is erased with the closing anyhow. A device that loses its number
 * before it submits has lost the vote, for nobody could tell whether it was used.
 */
@ApplicationScoped
class BallotService {

    private final SurveyRepository surveys;
    private final SurveyAccess access;
    private final BallotKeys keys;
    private final BallotBox box;
    private final Clock clock;

    BallotService(SurveyRepository surveys, SurveyAccess access, BallotKeys keys, BallotBox box, Clock clock) {
        this.surveys = surveys;
        this.access = access;
        this.keys = keys;
        this.box = box;
        this.clock = clock;
    }

    /** The key of the caller's unit, made if they are its first. */
    @Transactional
    BallotKeyView key(UUID id) {
        Survey survey = hold(id);
        Member voter = access.voter(survey);
        survey.requireOpenAt(clock.instant());
        return BallotKeyView.of(keys.ofUnit(id, access.unit(survey, voter)));
    }

    /** @throws ProblemException 403, 404, 409 when it isn't open, or when they had another number signed before */
    @Transactional
    BlindBallot take(UUID id, BallotRequest wish) {
        Survey survey = hold(id);
        Member voter = access.voter(survey);
        survey.requireOpenAt(clock.instant());
        BallotKey key = keys.find(id, wish.keyId())
                .filter(found -> found.unitId().equals(access.unit(survey, voter)))
                .orElseThrow(() -> ProblemException.of(409, "ballot-key"));
        byte[] blinded = Base64.getUrlDecoder().decode(wish.blindedMessage());
        byte[] signature = key.signing()
                .flatMap(signing -> BlindSignatures.sign(signing, blinded))
                .orElseThrow(() ->
                        ProblemException.of(422, "invalid-fields").with(new FieldError("/blindedMessage", "format")));
        if (!box.participates(id, voter.id(), voter.organisationId(), blinded)) {
            throw ProblemException.of(409, "ballot-taken");
        }
        return new BlindBallot(key.id(), Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    private Survey hold(UUID id) {
        return surveys.hold(id).orElseThrow(ProblemException::notFound);
    }
}

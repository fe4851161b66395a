package org.guildhall.contest.recognition.certificate;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.Quiz;

/** A certificate of having taken part in a quiz. It tells no score, so a frozen standing needn't hold it back. */
@Entity
@DiscriminatorValue("PARTICIPATION")
class ParticipationCertificate extends Certificate {

    private UUID quizId;
    private int periods;

    protected ParticipationCertificate() {}

    ParticipationCertificate(UUID id, Quiz quiz, UUID memberId, int periods, String issuedBy, Instant issuedAt) {
        super(id, quiz.organisationId(), memberId, issuedBy, issuedAt);
        this.quizId = quiz.id();
        this.periods = periods;
    }

    /** Counts the periods the member took part in since. */
    void extendTo(int ended) {
        periods = Math.max(periods, ended);
    }

    @Override
    CertificateView view(CertificateTexts texts) {
        return new CertificateView(
                CertificateKind.PARTICIPATION,
                code(),
                maskedName().orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                texts.title(),
                periods,
                texts.issuer(),
                issuedAt());
    }

    @Override
    Optional<UUID> quizId() {
        return Optional.of(quizId);
    }

    int periods() {
        return periods;
    }
}

package org.guildhall.contest.recognition.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ParticipationCertificateRepository implements PanacheRepositoryBase<ParticipationCertificate, UUID> {

    private static final String INSERT = """
            INSERT INTO certificate (id, kind, code, organisation_id, member_id, quiz_id, periods, issued_at, issued_by, version)
            VALUES (:id, 'PARTICIPATION', :code, :organisation, :member, :quiz, :periods, :issuedAt, :issuedBy, 0)
            ON CONFLICT (quiz_id, member_id) DO NOTHING""";

    /** False if the member has one of this quiz already; whoever asks at the same time is waited for. */
    boolean add(ParticipationCertificate certificate) {
        return getEntityManager()
                        .createNativeQuery(INSERT)
                        .setParameter("id", certificate.id())
                        .setParameter("code", certificate.code())
                        .setParameter("organisation", certificate.organisationId())
                        .setParameter("member", certificate.memberId())
                        .setParameter("quiz", certificate.quizId().orElseThrow())
                        .setParameter("periods", certificate.periods())
                        .setParameter("issuedAt", certificate.issuedAt())
                        .setParameter("issuedBy", certificate.issuedBy())
                        .executeUpdate()
                == 1;
    }

    /** The member's certificate of the quiz, kept from being changed by others until the transaction ends. */
    Optional<ParticipationCertificate> lock(UUID quiz, UUID member) {
        return find("quizId = ?1 and memberId = ?2", quiz, member)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<ParticipationCertificate> listOf(UUID quiz, UUID after, int size) {
        return find("quizId = ?1 and id > ?2 order by id", quiz, after)
                .page(0, size)
                .list();
    }
}

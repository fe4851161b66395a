package org.guildhall.contest.recognition.promotion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PromotionPolicyRepository implements PanacheRepositoryBase<PromotionPolicy, UUID> {

    /** Makes this transaction the only one that writes policies of the organisation. */
    void lock(UUID organisation) {
        getEntityManager()
                .createNativeQuery(
                        "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('policy ' || :organisation, 0))")
                .setParameter("organisation", organisation.toString())
                .getSingleResult();
    }

    Optional<PromotionPolicy> newest(UUID organisation) {
        return find("organisationId = ?1 order by number desc", organisation).firstResultOptional();
    }

    /** The organisation's version in force on that day. */
    Optional<PromotionPolicy> inForce(UUID organisation, LocalDate day) {
        return find("organisationId = ?1 and validFrom <= ?2 order by validFrom desc", organisation, day)
                .firstResultOptional();
    }

    /** The versions of an organisation, the newest first. */
    List<PromotionPolicy> listOf(UUID organisation, int before, int size) {
        return find("organisationId = ?1 and number < ?2 order by number desc", organisation, before)
                .page(0, size)
                .list();
    }
}

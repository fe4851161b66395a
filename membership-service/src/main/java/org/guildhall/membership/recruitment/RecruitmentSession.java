package org.guildhall.membership.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.hibernate.annotations.OptimisticLock;

/** A recruitment session (职工沟通会): whoever holds its join token may join while it is open. */
@Entity
@Table(name = "recruitment_session")
class RecruitmentSession {

    @Id
    private UUID id;

    private UUID organisationId;
    private String title;
    private String venue;
    private Instant opensAt;
    private Instant closesAt;
    private int graceMinutes;

    @Enumerated(EnumType.STRING)
    private Confirmation confirmation;

    private String giftName;

    /** Stock and remainder change by SQL alone, because handouts and refills race. */
    @Column(updatable = false)
    private Integer giftStock;

    @Column(updatable = false)
    private Integer giftRemaining;

    /** Replacing the token is no edit and tells no event, so it leaves the version alone. */
    @OptimisticLock(excluded = true)
    private String joinToken;

    private Instant closedAt;

    @Version
    private long version = 1;

    private Instant createdAt;

    protected RecruitmentSession() {}

    RecruitmentSession(UUID id, OpenRecruitmentSession opening, String joinToken, Instant createdAt) {
        this.id = id;
        this.organisationId = opening.organisationId();
        this.title = opening.title();
        this.venue = opening.venue();
        this.opensAt = opening.opensAt();
        this.closesAt = opening.closesAt();
        this.graceMinutes = opening.graceMinutes() == null ? 0 : opening.graceMinutes();
        this.confirmation = opening.confirmation();
        this.giftName = opening.giftName();
        this.giftStock = opening.giftStock();
        this.giftRemaining = opening.giftStock();
        this.joinToken = joinToken;
        this.createdAt = createdAt;
        requireWindow();
    }

    /** Changes what was given. The stock is not touched, only checked: it may not fall. */
    void edit(EditRecruitmentSession edit) {
        requireOpen();
        title = edit.title() == null ? title : edit.title();
        venue = edit.venue() == null ? venue : edit.venue();
        opensAt = edit.opensAt() == null ? opensAt : edit.opensAt();
        closesAt = edit.closesAt() == null ? closesAt : edit.closesAt();
        graceMinutes = edit.graceMinutes() == null ? graceMinutes : edit.graceMinutes();
        giftName = edit.giftName() == null ? giftName : edit.giftName();
        requireWindow();
        if (giftStock != null && edit.giftStock() != null && edit.giftStock() < giftStock) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/giftStock", "stock-falls"));
        }
    }

    void replaceJoinToken(String replacement) {
        requireOpen();
        joinToken = replacement;
    }

    void close(Instant now) {
        requireOpen();
        closedAt = now;
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw ProblemException.of(409, "session-closed");
        }
    }

    private void requireWindow() {
        if (!closesAt.isAfter(opensAt)) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/closesAt", "before-beginning"));
        }
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    long version() {
        return version;
    }

    URI joinUrl(URI publicUrl) {
        String base = publicUrl.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "join/" + joinToken);
    }

    RecruitmentSessionView view(URI publicUrl) {
        return new RecruitmentSessionView(
                id, organisationId, title, venue, opensAt, closesAt, graceMinutes, confirmation, giftName, giftStock,
                giftRemaining, closedAt, joinToken, joinUrl(publicUrl), version);
    }

    RecruitmentSessionOpened opened() {
        return new RecruitmentSessionOpened(
                id, organisationId, title, venue, opensAt, closesAt, confirmation, giftStock);
    }

    RecruitmentSessionChanged changed() {
        return new RecruitmentSessionChanged(id, organisationId, title, venue, opensAt, closesAt, giftStock);
    }

    RecruitmentSessionClosed closed() {
        return new RecruitmentSessionClosed(id, organisationId, closedAt);
    }
}

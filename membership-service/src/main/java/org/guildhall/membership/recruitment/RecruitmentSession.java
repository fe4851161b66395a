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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.values.Edited;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * A recruitment session (职工沟通会): whoever holds its join token may join while it is open. Standing codes, which stand in the same
 * table, are rows of {@link StandingCodeRows} alone.
 */
@Entity
@Table(name = "recruitment_session")
class RecruitmentSession {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SessionKind kind = SessionKind.SESSION;

    private UUID organisationId;
    private String title;
    private @Nullable String venue;
    private Instant opensAt;
    private Instant closesAt;
    private int graceMinutes;

    @Enumerated(EnumType.STRING)
    private Confirmation confirmation;

    /** Replacing the token is no edit and tells no event, so it leaves the version alone. */
    @OptimisticLock(excluded = true)
    private String joinToken;

    private @Nullable Instant closedAt;

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
        this.joinToken = joinToken;
        this.createdAt = createdAt;
        requireWindow();
    }

    /** Changes what was given of it; of its gifts {@link SessionGifts} does. */
    void edit(EditRecruitmentSession edit) {
        requireOpen();
        title = edit.title() == null ? title : edit.title();
        venue = Edited.over(edit.venue(), venue);
        opensAt = edit.opensAt() == null ? opensAt : edit.opensAt();
        closesAt = edit.closesAt() == null ? closesAt : edit.closesAt();
        graceMinutes = edit.graceMinutes() == null ? graceMinutes : edit.graceMinutes();
        requireWindow();
    }

    void replaceJoinToken(String replacement) {
        requireOpen();
        joinToken = replacement;
    }

    void close(Instant now) {
        requireOpen();
        closedAt = now;
    }

    void goOnUnder(UUID organisation) {
        organisationId = organisation;
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

    /** Whether it is a meeting: a standing code has no end, and nothing of it is for this class. */
    boolean isHeld() {
        return kind == SessionKind.SESSION;
    }

    UUID organisationId() {
        return organisationId;
    }

    String title() {
        return title;
    }

    Optional<String> venue() {
        return Optional.ofNullable(venue);
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    int graceMinutes() {
        return graceMinutes;
    }

    Confirmation confirmation() {
        return confirmation;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    String joinToken() {
        return joinToken;
    }

    long version() {
        return version;
    }

    URI joinUrl(URI joinPages) {
        return URI.create(joinPages + joinToken);
    }

    RecruitmentEvents.Opened opened(List<SessionGift> gifts) {
        return new RecruitmentEvents.Opened(
                id, organisationId, title, venue, opensAt, closesAt, confirmation, stockOf(gifts), told(gifts));
    }

    RecruitmentEvents.Changed changed(List<SessionGift> gifts) {
        return new RecruitmentEvents.Changed(
                id, organisationId, title, venue, opensAt, closesAt, stockOf(gifts), told(gifts));
    }

    private static @Nullable Integer stockOf(List<SessionGift> gifts) {
        return gifts.isEmpty()
                ? null
                : gifts.stream().mapToInt(SessionGift::stock).sum();
    }

    private static List<RecruitmentEvents.Gift> told(List<SessionGift> gifts) {
        return gifts.stream()
                .map(gift -> new RecruitmentEvents.Gift(gift.id(), gift.name().orElse(null), gift.stock()))
                .toList();
    }

    RecruitmentEvents.Closed closed() {
        return new RecruitmentEvents.Closed(id, organisationId, closedAt);
    }
}

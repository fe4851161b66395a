package org.guildhall.membership.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A union organisation (工会组织) in its place in the tree. */
@Entity
@Table(name = "organisation")
class Organisation {

    @Id
    private UUID id;

    private @Nullable UUID parentId;
    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationLevel level;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    /** Null where none of it is known: so Hibernate reads it. */
    @Embedded
    private @Nullable OrganisationDetails details;

    /** Null while it is open. */
    @Embedded
    private @Nullable Closing closing;

    /** Written for a whole subtree at once by {@link OrganisationRepository#movePaths}, never by an edit. */
    @Column(updatable = false)
    private String path;

    @Version
    private long version = 1;

    private Instant createdAt;

    protected Organisation() {}

    /**
     * @param above the organisation above; a root has none
     * @throws ProblemException 409 when the level isn't below that of the organisation above
     */
    Organisation(UUID id, Optional<Organisation> above, FoundOrganisation founding, Instant createdAt) {
        this.id = id;
        this.level = founding.level();
        this.path = id + "/";
        above.ifPresent(this::beginUnder);
        this.name = founding.name();
        this.kind = founding.kind();
        this.details = founding.details();
        this.createdAt = createdAt;
    }

    private void beginUnder(Organisation parent) {
        requireLevelBelow(parent, "/level");
        parentId = parent.id;
        path = parent.path + path;
    }

    void rename(String newName) {
        name = newName;
    }

    void edit(OrganisationDetails edited) {
        details = edited;
    }

    /**
     * Puts the organisation, with everything below it, under another one. The caller moves the paths.
     *
     * @throws ProblemException 409 when the new parent lies within the organisation itself, isn't of a higher level, or is
     *     its parent already
     */
    void moveUnder(Organisation newParent) {
        if (newParent.path.startsWith(path)) {
            throw ProblemException.of(409, "organisation-cycle");
        }
        if (newParent.id.equals(parentId)) {
            throw ProblemException.of(409, "organisation-already-there");
        }
        requireLevelBelow(newParent, "/parentId");
        parentId = newParent.id;
    }

    void close(ClosingReason reason, LocalDate effectiveOn) {
        requireOpen();
        closing = new Closing(effectiveOn, reason, null);
    }

    /**
     * Ends the organisation; the other one goes on in its place.
     *
     * @throws ProblemException 409 when it isn't another one, or of another level
     */
    void mergeInto(Organisation other, ClosingReason reason, LocalDate effectiveOn) {
        requireOpen();
        if (other.id.equals(id)) {
            throw ProblemException.of(409, "organisation-merges-itself");
        }
        if (other.level != level) {
            throw ProblemException.of(409, "level-differs")
                    .with(new FieldError("/intoOrganisationId", "level-differs"));
        }
        closing = new Closing(effectiveOn, reason, other.id);
    }

    /** @throws ProblemException 409 when it is closed */
    void requireOpen() {
        if (closing != null) {
            throw ProblemException.of(409, "organisation-closed");
        }
    }

    private void requireLevelBelow(Organisation parent, String pointer) {
        if (!level.isBelow(parent.level)) {
            throw ProblemException.of(409, "level-inverted").with(new FieldError(pointer, "level-inverted"));
        }
    }

    UUID id() {
        return id;
    }

    /** Empty for a root. */
    Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    String name() {
        return name;
    }

    OrganisationLevel level() {
        return level;
    }

    OrganisationKind kind() {
        return kind;
    }

    OrganisationDetails details() {
        return details == null ? OrganisationDetails.NONE : details;
    }

    /** Empty while it is open. */
    Optional<Closing> closing() {
        return Optional.ofNullable(closing);
    }

    String path() {
        return path;
    }

    long version() {
        return version;
    }

    OrganisationEvents.Founded founded(LocalDate effectiveOn) {
        OrganisationDetails told = details();
        return new OrganisationEvents.Founded(
                id,
                parentId,
                name,
                level,
                kind,
                told.industry(),
                told.areaCode(),
                told.creditCode(),
                told.foundedOn(),
                told.term(),
                told.nextElectionOn(),
                told.employeeCount(),
                effectiveOn);
    }

    OrganisationEvents.Changed changed(LocalDate effectiveOn) {
        OrganisationDetails told = details();
        return new OrganisationEvents.Changed(
                id,
                told.industry(),
                told.areaCode(),
                told.creditCode(),
                told.foundedOn(),
                told.term(),
                told.nextElectionOn(),
                told.employeeCount(),
                effectiveOn);
    }

    OrganisationEvents.Closed closed() {
        return new OrganisationEvents.Closed(id, parentId, closing.closingReason(), closing.closedOn());
    }

    OrganisationEvents.Merged merged() {
        return new OrganisationEvents.Merged(id, closing.mergedInto(), closing.closingReason(), closing.closedOn());
    }
}

package org.guildhall.membership.organisation;

import jakarta.persistence.Column;
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

    private @Nullable String industry;
    private @Nullable String areaCode;
    private @Nullable String creditCode;
    private @Nullable LocalDate foundedOn;

    @Column(columnDefinition = "smallint")
    private @Nullable Short termYears;

    private @Nullable LocalDate nextElectionOn;
    private @Nullable Integer employeeCount;

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
        this.industry = founding.industry();
        this.areaCode = founding.areaCode();
        this.creditCode = founding.creditCode();
        this.foundedOn = founding.foundedOn();
        this.termYears =
                founding.termYears() == null ? null : founding.termYears().shortValue();
        this.nextElectionOn = founding.nextElectionOn();
        this.employeeCount = founding.employeeCount();
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

    Optional<String> industry() {
        return Optional.ofNullable(industry);
    }

    Optional<String> areaCode() {
        return Optional.ofNullable(areaCode);
    }

    Optional<String> creditCode() {
        return Optional.ofNullable(creditCode);
    }

    Optional<LocalDate> foundedOn() {
        return Optional.ofNullable(foundedOn);
    }

    Optional<Integer> termYears() {
        return Optional.ofNullable(termYears).map(Short::intValue);
    }

    Optional<LocalDate> nextElectionOn() {
        return Optional.ofNullable(nextElectionOn);
    }

    Optional<Integer> employeeCount() {
        return Optional.ofNullable(employeeCount);
    }

    String path() {
        return path;
    }

    long version() {
        return version;
    }

    OrganisationEvents.Founded founded(LocalDate effectiveOn) {
        return new OrganisationEvents.Founded(
                id, parentId, name, level, kind, industry, areaCode, creditCode, foundedOn, employeeCount, effectiveOn);
    }
}

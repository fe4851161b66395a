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
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** A union organisation (工会组织) in its place in the tree. */
@Entity
@Table(name = "organisation")
class Organisation {

    @Id
    private UUID id;

    private UUID parentId;
    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationLevel level;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String industry;
    private String areaCode;
    private String creditCode;
    private LocalDate foundedOn;

    @Column(columnDefinition = "smallint")
    private Short termYears;

    private LocalDate nextElectionOn;
    private Integer employeeCount;

    /** Written for a whole subtree at once by {@link OrganisationRepository#movePaths}, never by an edit. */
    @Column(updatable = false)
    private String path;

    @Version
    private long version = 1;

    private Instant createdAt;

    protected Organisation() {}

    /**
     * @param parent the organisation above, or null for a root
     * @throws ProblemException 409 when the level isn't below the parent's
     */
    Organisation(UUID id, Organisation parent, FoundOrganisation founding, Instant createdAt) {
        this.id = id;
        this.level = founding.level();
        this.path = id + "/";
        if (parent != null) {
            requireLevelBelow(parent, "/level");
            this.parentId = parent.id;
            this.path = parent.path + path;
        }
        this.name = founding.name();
        this.kind = founding.kind();
        this.industry = founding.industry();
        this.areaCode = founding.areaCode();
        this.creditCode = founding.creditCode();
        this.foundedOn = founding.foundedOn();
        this.termYears = founding.termYears() == null ? null : founding.termYears().shortValue();
        this.nextElectionOn = founding.nextElectionOn();
        this.employeeCount = founding.employeeCount();
        this.createdAt = createdAt;
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

    UUID parentId() {
        return parentId;
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    long version() {
        return version;
    }

    OrganisationView view() {
        return new OrganisationView(
                id,
                parentId,
                name,
                level,
                kind,
                industry,
                areaCode,
                creditCode,
                foundedOn,
                termYears == null ? null : termYears.intValue(),
                nextElectionOn,
                employeeCount,
                version);
    }

    OrganisationFounded founded(LocalDate effectiveOn) {
        return new OrganisationFounded(
                id, parentId, name, level, kind, industry, areaCode, creditCode, foundedOn, employeeCount, effectiveOn);
    }
}

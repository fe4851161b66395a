package org.guildhall.contest.common.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;

/** A union organisation with its place in the tree, as membership's events told it. Read only: the kit's consumer keeps it. */
@Entity
@Immutable
@Table(name = "organisation_copy")
public class Organisation {

    @Id
    private UUID id;

    private String path;
    private String level;
    private LocalDate closedOn;

    protected Organisation() {}

    public UUID id() {
        return id;
    }

    /** The ids from the root down to this organisation, each followed by a slash. */
    public String path() {
        return path;
    }

    public OrganisationLevel level() {
        return OrganisationLevel.of(level);
    }

    /** The first day on which it is none any more, closed or merged into another one. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** This organisation and all above it, the root first. */
    public List<UUID> lineage() {
        return Stream.of(path.split("/", 0)).map(UUID::fromString).toList();
    }

    /** Whether this organisation is the other one or lies above it. */
    public boolean contains(Organisation other) {
        return other.path.startsWith(path);
    }
}

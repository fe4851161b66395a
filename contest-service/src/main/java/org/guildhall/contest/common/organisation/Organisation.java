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
    private String mergedPath;
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

    /** Where what it hosts goes on: its own path and, once it was merged, that of the one in which it is. */
    public List<String> paths() {
        return mergedPath == null ? List.of(path) : List.of(path, mergedPath);
    }

    /** Whether this organisation, or the one in which it is by a merger, is the other one or lies above it. */
    public boolean contains(Organisation other) {
        return prefixOf(other).isPresent();
    }

    /** The organisation directly below this one in whose subtree the other one lies; this one if there is none between. */
    public UUID branch(Organisation other) {
        return prefixOf(other)
                .map(prefix -> other.path.substring(prefix.length()))
                .filter(below -> !below.isEmpty())
                .map(below -> UUID.fromString(below.substring(0, below.indexOf('/'))))
                .orElse(id);
    }

    private Optional<String> prefixOf(Organisation other) {
        return paths().stream().filter(other.path::startsWith).findFirst();
    }
}

package org.guildhall.membership.organisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation stands in the tree.
 *
 * @param path the ids from the root down to the organisation itself, each followed by a slash
 * @param unionId the grassroots union that it is, or is a group of; null above these
 */
public record Place(UUID id, String path, @Nullable UUID unionId) {

    /** The organisation itself and those above it, the nearest first. */
    public List<UUID> upwards() {
        List<UUID> line = new ArrayList<>(Stream.of(path.split("/", -1))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList());
        Collections.reverse(line);
        return line;
    }

    /** Whether both are groups of one grassroots union, or the union itself. */
    public boolean isInUnionOf(Place other) {
        return unionId != null && unionId.equals(other.unionId);
    }
}

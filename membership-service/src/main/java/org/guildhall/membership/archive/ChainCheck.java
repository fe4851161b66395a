package org.guildhall.membership.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows a chain from its first entry, computes every hash again, and remembers the first entry that is broken. */
final class ChainCheck {

    private final Map<EntryPlace, ArchiveSeal> seals;
    private EntryPlace place = EntryPlace.BEFORE_ALL;
    private String hash = ArchiveHash.NONE;
    private long entries;
    private long sealedEntries;
    private @Nullable BrokenEntry broken;

    ChainCheck(List<ArchiveSeal> seals) {
        this.seals = seals.stream()
                .collect(Collectors.toMap(ArchiveSeal::place, Function.identity(), (one, other) -> other));
    }

    /**
     * Takes the next entry.
     *
     * @param found what was found wrong with it besides, such as its files
     * @return whether it is sound, so that it makes sense to go on
     */
    boolean takes(ArchiveEntry entry, List<ArchiveFlaw> found) {
        EntryPlace at = EntryPlace.of(entry);
        if (!at.follows(place)) {
            broken = missing(at);
            return false;
        }
        List<ArchiveFlaw> flaws = new ArrayList<>(found);
        if (!entry.previousHash().equals(hash)) {
            flaws.add(ArchiveFlaw.PREVIOUS_HASH);
        }
        if (!entry.computedHash().equals(entry.hash())) {
            flaws.add(ArchiveFlaw.CONTENT);
        }
        place = at;
        hash = entry.hash();
        entries++;
        if (!isAsSealed()) {
            flaws.add(ArchiveFlaw.SEAL);
        }
        if (!flaws.isEmpty()) {
            broken = new BrokenEntry(at, entry.id(), flaws);
        }
        return flaws.isEmpty();
    }

    private boolean isAsSealed() {
        ArchiveSeal seal = seals.get(place);
        if (seal == null) {
            return true;
        }
        boolean same = seal.hash().equals(hash) && seal.entries() == entries - sealedEntries;
        sealedEntries = entries;
        return same;
    }

    /** Takes one that can't be read, but for its place; never sound. */
    boolean takesUnreadable(EntryPlace at, @Nullable UUID id) {
        broken = at.follows(place) ? new BrokenEntry(at, id, List.of(ArchiveFlaw.UNREADABLE)) : missing(at);
        return false;
    }

    /** Ends after the last entry: it must be the one that is told to be, and no seal may lie beyond it. */
    void ends(EntryPlace last, String lastHash) {
        if (broken != null) {
            return;
        }
        EntryPlace furthest = Stream.concat(seals.keySet().stream(), Stream.of(last))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (furthest.compareTo(place) > 0) {
            broken = missing(furthest);
        } else if (!last.equals(place) || !lastHash.equals(hash)) {
            broken = new BrokenEntry(place, null, List.of(ArchiveFlaw.HEAD));
        }
    }

    /** That there isn't the entry which must come next, where the one found or awaited is another. */
    private BrokenEntry missing(EntryPlace instead) {
        EntryPlace next = instead.year() > place.year() ? new EntryPlace(instead.year(), 1) : awaited();
        return new BrokenEntry(next, null, List.of(ArchiveFlaw.MISSING));
    }

    /** The place of the next entry of the same year. */
    EntryPlace awaited() {
        return new EntryPlace(place.year(), place.number() + 1);
    }

    Optional<BrokenEntry> broken() {
        return Optional.ofNullable(broken);
    }

    /** How many entries were followed. */
    long entries() {
        return entries;
    }

    EntryPlace place() {
        return place;
    }

    String hash() {
        return hash;
    }
}

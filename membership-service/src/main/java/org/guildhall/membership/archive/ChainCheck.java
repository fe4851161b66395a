package org.guildhall.membership.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows a chain from its first entry, computes every hash again, and remembers the first entry that is broken. */
final class ChainCheck {

    private final Deque<ArchiveSeal> awaitedSeals;
    private final List<ArchiveSeal> metSeals = new ArrayList<>();
    private EntryPlace place = EntryPlace.BEFORE_ALL;
    private String hash = ArchiveHash.NONE;
    private long entries;
    private long sealedEntries;
    private @Nullable BrokenEntry broken;

    /** @param seals of this archive, the oldest first */
    ChainCheck(List<ArchiveSeal> seals) {
        this.awaitedSeals = new ArrayDeque<>(seals);
    }

    /**
     * Takes the next entry.
     *
     * @param found what was found wrong with it besides, such as its files
     * @return whether it is sound, so that it makes sense to go on
     */
    boolean takes(ArchiveEntry entry, List<ArchiveFlaw> found) {
        EntryPlace at = EntryPlace.of(entry);
        if (!continues(at)) {
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

    /** Whether an entry there is the next one, with no seal between: a year doesn't begin before the last one's seals were met. */
    private boolean continues(EntryPlace at) {
        ArchiveSeal seal = awaitedSeals.peek();
        boolean passesSeal =
                seal != null && at.compareTo(seal.place()) > 0 && seal.place().compareTo(place) > 0;
        if (passesSeal || !at.follows(place)) {
            broken = missing(passesSeal ? seal.place() : at);
            return false;
        }
        return true;
    }

    /** Meets the seal of this place if there is one; two of a place or a month, or any out of order, are never right. */
    private boolean isAsSealed() {
        ArchiveSeal seal = awaitedSeals.peek();
        if (seal == null || seal.place().compareTo(place) > 0) {
            return true;
        }
        awaitedSeals.remove();
        ArchiveSeal next = awaitedSeals.peek();
        boolean same = seal.place().equals(place)
                && seal.hash().equals(hash)
                && seal.entries() == entries - sealedEntries
                && (next == null || seal.isBefore(next));
        sealedEntries = entries;
        if (same) {
            metSeals.add(seal);
        }
        return same;
    }

    /** Takes one that can't be read, but for its place; never sound. */
    boolean takesUnreadable(EntryPlace at, @Nullable UUID id) {
        if (continues(at)) {
            broken = new BrokenEntry(at, id, List.of(ArchiveFlaw.UNREADABLE));
        }
        return false;
    }

    /** Ends after the last entry: it must be the one that is told to be, and no seal may be left. */
    void ends(EntryPlace last, String lastHash) {
        if (broken != null) {
            return;
        }
        if (!awaitedSeals.isEmpty()) {
            broken = missing(awaitedSeals.remove().place());
        } else if (last.compareTo(place) > 0) {
            broken = missing(last);
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

    /** The seals that were met and are those of the entries followed. */
    List<ArchiveSeal> metSeals() {
        return metSeals;
    }

    EntryPlace place() {
        return place;
    }

    String hash() {
        return hash;
    }
}

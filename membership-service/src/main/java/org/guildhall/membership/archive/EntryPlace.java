package org.guildhall.membership.archive;

import java.util.List;

/** Where an entry stands in an organisation's archive: before all of later years, and before those with higher numbers. */
record EntryPlace(int year, long number) implements Comparable<EntryPlace> {

    static final EntryPlace BEFORE_ALL = new EntryPlace(0, 0);
    static final EntryPlace BEHIND_ALL = new EntryPlace(Integer.MAX_VALUE, Long.MAX_VALUE);

    static EntryPlace of(ArchiveEntry entry) {
        return new EntryPlace(entry.year(), entry.number());
    }

    /** From the keys of a cursor. */
    static EntryPlace of(List<String> keys) {
        return new EntryPlace(Integer.parseInt(keys.get(0)), Long.parseLong(keys.get(1)));
    }

    List<?> keys() {
        return List.of(year, number);
    }

    /** Whether an entry here can follow the one at that place. */
    boolean follows(EntryPlace last) {
        return year == last.year ? number == last.number + 1 : year > last.year && number == 1;
    }

    EntryPlace orLater(EntryPlace other) {
        return compareTo(other) < 0 ? other : this;
    }

    @Override
    public int compareTo(EntryPlace other) {
        return year == other.year ? Long.compare(number, other.number) : Integer.compare(year, other.year);
    }
}

package org.guildhall.membership.archive;

import java.util.Objects;

/** With which entry an exported archive ends; year and number are nought where there is none. */
record ExportedHead(int year, long number, String hash) {

    ExportedHead {
        Objects.requireNonNull(hash);
    }

    static final ExportedHead NONE = new ExportedHead(0, 0, ArchiveHash.NONE);

    static ExportedHead of(ArchiveHead head) {
        return new ExportedHead(head.year(), head.number(), head.hash());
    }

    EntryPlace place() {
        return new EntryPlace(year, number);
    }
}

package org.guildhall.membership.archive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be wrong with an entry of an archive, as a verification finds it. */
@Schema(
        description = "台账核验发现的问题：缺少记录、前一记录的哈希不符、内容与哈希不符、内容无法读取、附件不符、与封存不符、与台账末尾不符"
                + " · what a verification finds wrong with an entry")
enum ArchiveFlaw {
    /** There is no such entry where one must be. */
    MISSING,
    /** It doesn't continue the entry before it. */
    PREVIOUS_HASH,
    /** Its hash isn't that of what it says. */
    CONTENT,
    /** What it says can't be decrypted, or isn't of the form of an entry. */
    UNREADABLE,
    /** A file isn't the one whose hash stands in the entry. */
    ATTACHMENT,
    /** It isn't the entry that was sealed. */
    SEAL,
    /** It isn't the one that the archive says is its last. */
    HEAD
}

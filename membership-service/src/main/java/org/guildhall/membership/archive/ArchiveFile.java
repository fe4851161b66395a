package org.guildhall.membership.archive;

import java.util.UUID;

/** A file of an entry as its readers get it; the organisation is that in whose archive it stands. */
record ArchiveFile(UUID organisationId, String name, AttachmentType type, byte[] content) {}

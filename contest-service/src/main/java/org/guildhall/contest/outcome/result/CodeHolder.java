package org.guildhall.contest.outcome.result;

import java.util.UUID;

/** Who stands behind a blind code: for officers, and for the public once published; never for judges. */
public record CodeHolder(String code, UUID participationId, UUID entryId, UUID organisationId, boolean guest) {}

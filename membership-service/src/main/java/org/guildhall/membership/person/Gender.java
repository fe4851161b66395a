package org.guildhall.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As the identity document tells it; unknown where it doesn't. */
@Schema(description = "性别，以证件为准 · as the document tells it")
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
}

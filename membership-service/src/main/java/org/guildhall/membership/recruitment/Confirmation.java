package org.guildhall.membership.recruitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who confirms an application: the act of applying itself, or an officer. */
@Schema(description = "入会确认方式：自动、审核 · who confirms: the act of applying itself, or an officer")
enum Confirmation {
    AUTOMATIC,
    REVIEW
}

package org.guildhall.membership.personaldata.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody did about their consent. */
@Schema(description = "同意或撤回 · whether consent was given or withdrawn")
enum ConsentAct {
    GIVEN,
    WITHDRAWN
}

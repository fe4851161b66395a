package org.guildhall.contest.judging.panel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "裁判邀请的状态：待接受、已接受、已撤回、已过期 · where an invitation to judge stands")
enum JudgeInvitationState {
    OPEN,
    ACCEPTED,
    REVOKED,
    EXPIRED
}

package org.guildhall.membership.personaldata.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which way it came. */
@Schema(description = "渠道：入会申请、登录后本人操作 · with an application to join, or by the signed-in member")
enum ConsentChannel {
    APPLICATION,
    SIGNED_IN
}

package org.guildhall.membership.personaldata.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member says with it. */
@Schema(name = "OwnErasureRequest", description = "删除本人信息 · to have one's own data erased")
record OwnErasureRequest(
        @Schema(description = "会籍仍有效时，同时退会 · to leave with it, where the membership is live")
        boolean leave) {}

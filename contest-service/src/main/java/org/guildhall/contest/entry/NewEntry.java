package org.guildhall.contest.entry;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "报名；不填 memberId 为本人报名 · an entry; without memberId the signed-in member enters himself")
record NewEntry(
        @Schema(description = "由组织者代为报名的会员；不填则为本人报名") UUID memberId) {}

package org.guildhall.membership.employer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "已关联 · what was linked")
record LinkedMembers(
        @Schema(description = "随之确定单位的会员数 · members whose employer is known by it")
        int members) {}

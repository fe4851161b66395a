package org.guildhall.membership.member;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members who were found, masked. */
@Schema(description = "找到的会员，有效会籍在前，至多 10 名 · members who were found, live ones first, at most ten")
record MemberMatches(
        List<MemberView> items,

        @Schema(description = "是否还有更多；有则请缩小范围 · whether more match; then narrow it down")
        boolean more) {}

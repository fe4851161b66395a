package org.guildhall.membership.personaldata.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody was erased. */
@Schema(description = "已删除的个人信息 · that somebody's data were erased; the memberships stay without whom they were of")
public record Erasure(
        @Schema(description = "其全部会籍，只余编号、日期与代码 · all memberships they had, of which ids, days and codes stay")
        List<UUID> memberIds,

        Instant erasedAt) {}

package org.guildhall.membership.member;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members by name. */
@Schema(description = "会员姓名 · members by name")
record NamedMembers(
        @Schema(
                description =
                        "管辖范围内的；其余的不在其中，无论是否存在 · those within one's scope; the others are left out, whether there are such or not")
        List<NamedMember> items) {}

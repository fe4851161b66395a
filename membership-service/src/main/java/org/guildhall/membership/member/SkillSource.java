package org.guildhall.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "等级来源：职业技能评价、竞赛晋级 · where a level comes from: an assessment, or a promotion after a contest")
enum SkillSource {
    ASSESSMENT,
    PROMOTION
}

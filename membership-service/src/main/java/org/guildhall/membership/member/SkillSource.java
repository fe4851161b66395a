package org.guildhall.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "等级来源：职业技能评价、竞赛晋级、随跨省接转带来 · where a level comes from: an assessment, a promotion after a contest, or the cell one comes from")
enum SkillSource {
    ASSESSMENT,
    PROMOTION,
    CELL_TRANSFER
}

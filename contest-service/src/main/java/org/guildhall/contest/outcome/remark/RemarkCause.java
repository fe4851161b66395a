package org.guildhall.contest.outcome.remark;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why published marks are changed though nobody objected; the reason tells more. */
@Schema(description = "公示后无异议而更正的原因：誊录差错、规则适用错误、设备故障、违纪、上级决定 · why published marks are changed without an objection")
enum RemarkCause {
    TRANSCRIPTION_ERROR,
    RULE_MISAPPLIED,
    EQUIPMENT_FAULT,
    MISCONDUCT,
    DIRECTED_FROM_ABOVE
}

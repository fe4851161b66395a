package org.guildhall.contest.quiz.bank;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a question with several right options gives to who found only some of them, and none that is wrong. */
@Schema(
        description =
                "漏选计分（有错选不得分）：不得分、得一半、按选对比例 · points for some of the right options and no wrong one: none, half of"
                        + " them, or by the share found")
public enum PartialCredit {
    NONE,
    HALF,
    PROPORTIONAL
}

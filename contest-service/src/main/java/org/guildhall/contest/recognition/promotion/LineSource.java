package org.guildhall.contest.recognition.promotion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a level came about, or a result that brings something. */
@Schema(
        name = "PromotionSource",
        description = "来源：竞赛结果、职业技能评价（考试、认定） · the result of a contest, or an assessment recorded by an officer")
public enum LineSource {
    CONTEST,
    /** An examination or certification: the level is attained already, what it brings is still to be granted. */
    ASSESSMENT
}

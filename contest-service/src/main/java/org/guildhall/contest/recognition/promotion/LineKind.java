package org.guildhall.contest.recognition.promotion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line of a policy gives. */
@Schema(
        name = "PromotionKind",
        description =
                "种类：晋级（可带一次性补贴）、按月津贴、工资挂钩 · a promotion with a one-time subsidy, a monthly allowance, or a wage link")
public enum LineKind {
    /** A higher level, and once a subsidy if there is one. */
    PROMOTION,
    /** So much a month for so many months. */
    ALLOWANCE,
    /** So much a month on top of the wages of whoever is promoted to a level; the employer pays it. */
    WAGE_LINK
}

package org.guildhall.contest.survey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "问卷状态：草稿、已开放、已结束 · draft, open within its window, closed for good")
enum SurveyState {
    DRAFT,
    OPEN,
    CLOSED
}

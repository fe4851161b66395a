package org.guildhall.contest.recognition.award;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "荣誉状态：推荐中、已退回、已登记 · recommended, returned or registered")
enum HonourState {
    RECOMMENDED,
    RETURNED,
    REGISTERED
}

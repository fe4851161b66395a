package org.guildhall.contest.recognition.promotion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "发放状态：待发、已发 · due or paid")
public enum SubsidyState {
    DUE,
    PAID
}

package org.guildhall.contest.quiz.limitedaward;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "异常信号：用时过短、同一设备多人 · faster than plausible, or many members on one device")
public enum Signal {
    TOO_FAST,
    SHARED_DEVICE
}

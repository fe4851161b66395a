package org.guildhall.contest.quiz.coupon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "扫到的兑换码 · the code that was scanned or typed")
record ScannedCoupon(
        @Schema(
                description = "兑换码；空格、连字符与小写均可 · spaces, hyphens and small letters do no harm",
                examples = "7KQ2-M9XP-A4TR-C8WD")
        @NotBlank @Size(max = 40) String code) {}

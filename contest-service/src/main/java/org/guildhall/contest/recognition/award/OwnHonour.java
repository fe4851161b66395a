package org.guildhall.contest.recognition.award;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "会员本人的荣誉 · an honour one holds")
public record OwnHonour(
        UUID id,
        @Schema(description = "荣誉代码 · code of its type") String code,
        @Schema(description = "荣誉名称 · what it is called") String title,
        HonourLevel level,
        @Schema(description = "年度 · year") int year,

        @Schema(description = "授予的工会 · who confers it") @Nullable String organisation,

        @Schema(description = "登记时间 · when it was registered") @Nullable Instant registeredAt) {

    static OwnHonour of(Honour honour, HonourType type, @Nullable String conferrer) {
        return new OwnHonour(
                honour.id(),
                type.code(),
                type.title(),
                type.level(),
                honour.year(),
                conferrer,
                honour.registeredAt().orElse(null));
    }
}

package org.guildhall.membership.organisation.area;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Area", description = "行政区划 · an area of GB/T 2260")
record AreaView(
        @Schema(description = "六位代码 · six digits", examples = "110108")
        String code,

        @Schema(examples = "海淀区") String name,

        @Schema(
                description = "首见版次，空为 2002-12 · the first edition that has it, none for 2002-12, the earliest known",
                examples = "2016-07")
        @Nullable String validFrom,

        @Schema(description = "末见版次，空为现行 · the last edition that has it, none while it stands", examples = "2009-12")
        @Nullable String validUntil,

        @Schema(description = "替代代码，可能未知 · the code that took its place, where one did", examples = "110101") @Nullable String successor) {

    static AreaView of(Area area) {
        return new AreaView(
                area.code(),
                area.name(),
                area.first(),
                area.last(),
                area.successor().orElse(null));
    }
}

package org.guildhall.membership.recruitment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "长期入会码 · what the standing code is")
record PutStandingCode(
        @NotNull @Schema(description = "入会确认方式 · who confirms")
        Confirmation confirmation,

        @Size(min = 1, max = 100) @Schema(description = "入会页标题；空为“长期入会码” · the title of the page", examples = "扫码入会")
        @Nullable String title) {

    private static final String UNTITLED = "长期入会码";

    String shownTitle() {
        return title == null ? UNTITLED : title;
    }
}

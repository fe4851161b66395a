package org.guildhall.contest.judging.panel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "接受裁判邀请 · the acceptance of an invitation to judge")
record InvitationAnswer(
        @Schema(description = "邀请链接中的口令 · the token of the link", examples = "7Q2M4X8Z1D5V9B3N6K0CWHTRGJPFYSEA")
        @NotBlank @Size(max = 100) String token) {

    /** Whoever has the token has the seat, so it never appears in a log by accident. */
    @Override
    public String toString() {
        return "InvitationAnswer[masked]";
    }
}

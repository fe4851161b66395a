package org.guildhall.contest.judging.panel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "新的裁判邀请及其口令，口令只此一次显示 · a new invitation with its token, which is shown this once")
record MadeJudgeInvitation(
        JudgeInvitationView invitation,

        @Schema(
                description =
                        "口令，放在邀请链接的 # 之后，以免留在日志里 · the token, for a link to carry behind its #, where no log keeps it",
                examples = "7Q2M4X8Z1D5V9B3N6K0CWHTRGJPFYSEA")
        String token) {

    /** Whoever has the token has the seat, so it never appears in a log by accident. */
    @Override
    public String toString() {
        return "MadeJudgeInvitation[masked]";
    }
}

package org.guildhall.membership.recruitment;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StandingCode", description = "组织的长期入会码 · an organisation's standing code")
record StandingCodeView(
        @Schema(description = "其入会申请按场次查询时所用的 id · by which its applications are listed, as a session's are")
        UUID id,

        UUID organisationId,

        @Schema(description = "工会名称 · the name of the union")
        String organisation,

        String title,
        Confirmation confirmation,

        @Schema(description = "启用时间；更换入会码不变 · since when there is one, whatever its token")
        Instant madeAt,

        String joinToken,

        @Schema(description = "入会二维码所载地址 · what the join code leads to")
        URI joinUrl) {

    static StandingCodeView of(StandingCode code, String organisation, URI joinPages) {
        return new StandingCodeView(
                code.id(),
                code.organisationId(),
                organisation,
                code.title(),
                code.confirmation(),
                code.madeAt(),
                code.joinToken(),
                code.joinUrl(joinPages));
    }
}

package org.guildhall.membership.personaldata.consent;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.membership.privacy.ConsentNotices;
import org.jboss.resteasy.reactive.Cache;

/** The privacy notices, for anybody to read. */
@Path("/privacy-notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "个人信息 · personal data")
class PrivacyNoticeResource {

    private final ConsentNotices notices;

    PrivacyNoticeResource(ConsentNotices notices) {
        this.notices = notices;
    }

    @Schema(description = "隐私告知的全部版本 · all versions of the notices")
    record PrivacyNoticeList(List<PrivacyNoticeView> items) {}

    @GET
    @OpenToPublic
    @Cache(maxAge = 3600)
    @Operation(
            operationId = "listPrivacyNotices",
            summary = "隐私告知 · all versions of the privacy notices, and what follows when consent is withdrawn",
            description = "可缓存一小时。To be kept for an hour.")
    public PrivacyNoticeList list() {
        return new PrivacyNoticeList(
                notices.all().stream().map(PrivacyNoticeView::of).toList());
    }
}

package org.guildhall.membership.notice;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.kit.web.Refuses;
import org.jspecify.annotations.Nullable;

/** A member's notices. */
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "消息 · notices",
        description = "与本人有关的决定和结果，保存一年。Decisions and results that concern a member, kept for a year.")
@SignedIn
class NoticeResource {

    private final NoticeService service;
    private final Notices notices;
    private final ProblemTexts texts;

    NoticeResource(NoticeService service, Notices notices, ProblemTexts texts) {
        this.service = service;
        this.notices = notices;
        this.texts = texts;
    }

    @Schema(description = "未读数 · how many are unread")
    record UnreadCount(@Schema(examples = "3") int unread) {}

    @Schema(description = "读到哪一条 · up to which notice was read")
    record ReadUntil(
            @Schema(description = "此条及更早的均标为已读 · this one and all older ones") @NotNull UUID noticeId) {}

    @GET
    @Operation(
            operationId = "listNotices",
            summary = "我的消息 · one's own notices, newest first",
            description = "标题和内容按 Accept-Language；未激活的为空。In the language asked for; empty for who has no membership.")
    public Page<NoticeView> list(@BeanParam PageQuery page, @BeanParam AskedLanguage language) {
        return service.list(page, language.choose(texts));
    }

    @GET
    @Path("unread")
    @Operation(operationId = "countUnreadNotices", summary = "未读数 · how many of one's notices are unread")
    public UnreadCount unread() {
        return new UnreadCount(service.unread());
    }

    @PUT
    @Path("read-until")
    @Consumes(MediaType.APPLICATION_JSON) // A record of one id could be read from plain text, too.
    @Operation(
            operationId = "readNoticesUntil",
            summary = "标为已读 · mark a notice and all older ones as read",
            description = "可重复；答复剩余未读数。May be repeated; answers how many are left.")
    public UnreadCount readUntil(@NotNull @Valid ReadUntil until) {
        return new UnreadCount(service.readUntil(until.noticeId()));
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Refuses(404)
    @Operation(
            operationId = "streamNotices",
            summary = "消息实时推送 · one's notices, live",
            description = "服务器推送事件：先 snapshot，其后最多每秒一个 delta，两者均为 NoticeBox；可凭 Last-Event-ID 续接，令牌到期时结束。"
                    + "Server-sent events: a snapshot, then a delta a second at most, both a NoticeBox; to be resumed by"
                    + " Last-Event-ID, ends with the token.")
    @APIResponse(
            responseCode = "200",
            description = "事件流，data 为 NoticeBox · events whose data is a NoticeBox",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = NoticeBox.class)))
    public Uni<Void> stream(
            @BeanParam AskedLanguage language,
            @Parameter(description = "续接点 · the last event that was received") @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context HttpServerResponse response) {
        return notices.stream(language.choose(texts), lastEventId, response);
    }
}

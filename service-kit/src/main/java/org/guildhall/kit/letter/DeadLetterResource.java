package org.guildhall.kit.letter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;

/** Events of other services that this one could not apply, for administrators of the whole tree. */
@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "未应用的事件 · dead letters", description = "本服务未能应用的事件，由全系统管理员处理。Events this service could not apply.")
@Requires(Position.ADMINISTRATOR)
public class DeadLetterResource {

    private final DeadLetterService letters;

    DeadLetterResource(DeadLetterService letters) {
        this.letters = letters;
    }

    /** Why a fact is given up. */
    @Schema(name = "DeadLetterDiscarding", description = "放弃的原因，记录在案 · why it is given up, on record")
    record Discarding(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "未能应用的事件 · events that could not be applied and wait to be settled, the oldest first")
    public Page<DeadLetterView> list(@BeanParam PageQuery page) {
        return letters.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeadLetter",
            summary = "查看未能应用的事件 · one of them, with headers and value as they stand in its topic")
    public LetterContent read(@PathParam("id") UUID id) {
        return letters.read(id);
    }

    @POST
    @Path("/{id}/retry")
    @Operation(
            operationId = "retryDeadLetter",
            summary = "重新应用 · apply it after all",
            description = "同一对象的后续事件尚未应用时才能重新应用，以保持顺序。"
                    + "Possible as long as nothing later about the same thing was applied, so that the order is kept.")
    public void retry(@PathParam("id") UUID id) {
        letters.retry(id);
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "discardDeadLetter",
            summary = "放弃 · give it up with a reason, on record; its fact stays unknown here")
    public void discard(@PathParam("id") UUID id, @NotNull @Valid Discarding discarding) {
        letters.discard(id, discarding.reason());
    }
}

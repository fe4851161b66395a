package org.guildhall.contest.recognition.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.IfMatch;

@Path("/entries/{id}/nomination")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "工匠选树 · selections",
        description = "工匠选树：申报材料、直接认定、当选名单；评分、公示同竞赛。"
                + "Selections of craftsmen: nominations, recognition by rule, who was chosen; marked and published as"
                + " contests are.")
class NominationResource {

    @Schema(description = "直接认定 · the rule by which a nomination is recognised")
    record Recognition(
            @NotBlank @Size(max = 40) @Schema(description = "规则代码 · code of the rule")
            String rule) {}

    private final NominationService nominations;
    private final RecognitionService recognitions;

    NominationResource(NominationService nominations, RecognitionService recognitions) {
        this.nominations = nominations;
        this.recognitions = recognitions;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "getNomination",
            summary = "查看申报材料 · read a nomination",
            description = "管理范围内的或本人的。Within one's scope or one's own.")
    public NominationView read(@PathParam("id") UUID id) {
        return nominations.read(id);
    }

    @PUT
    @SignedIn
    @Operation(
            operationId = "writeNomination",
            summary = "填写申报材料 · write a nomination",
            description =
                    "本人或组织者在报名期间填写；须在 If-Match 中带上读到的 ETag。"
                            + "By members themselves or organisers while entries are open; If-Match needs the ETag that was read.")
    public NominationView write(
            @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid NominationText text) {
        return nominations.write(id, ifMatch, text);
    }

    @POST
    @Path("recognise")
    @Consumes(MediaType.APPLICATION_JSON) // A record of one string could be read from plain text, too.
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "recogniseNomination",
            summary = "直接认定 · recognise a nomination directly",
            description =
                    "荣誉册证明符合规则时，不经评审直接认定，不占名次和名额。"
                            + "Recognised without judging when the register proves that the rule holds; takes no rank and no place.")
    public RecognisedView recognise(@PathParam("id") UUID id, @NotNull @Valid Recognition recognition) {
        return recognitions.recognise(id, recognition.rule());
    }
}

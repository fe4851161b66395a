package org.guildhall.contest.recognition.selection;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Refuses;

@Path("/judging/tasks/{sheet}/nomination")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "工匠选树 · selections")
class JudgedNominationResource {

    private final NominationService nominations;

    JudgedNominationResource(NominationService nominations) {
        this.nominations = nominations;
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "getJudgedNomination",
            summary = "评审材料 · read the nomination beside one's sheet",
            description = "裁判本人被分派的、正在评分的申报；只有盲码、陈述和佐证，须回避的不可见。"
                    + "Nominations assigned to oneself as judge while marking; blind code, statement and evidence only, none"
                    + " one is recused from.")
    @Refuses(409)
    public JudgedNominationView read(@PathParam("sheet") UUID sheet) {
        return nominations.readJudged(sheet);
    }
}

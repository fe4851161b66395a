package org.guildhall.contest.recognition.certificate;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Idempotent;

@Path("/contests/{id}/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "证书 · certificates",
        description = "获奖名单、获奖证书与参与证书：颁发、领取、在线验证、电子证书。"
                + "Prizes, certificates of prizes and of taking part: issued, fetched, verified, printed.")
class ContestCertificateResource {

    private final PrizeCertificateService service;

    ContestCertificateResource(PrizeCertificateService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "issueCertificates",
            summary = "颁发证书 · issue a contest's certificates",
            description = "竞赛结束后，向获奖者（团体为每名成员）颁发；重复颁发只补充尚未颁发的。"
                    + "To those who won, each member of a team, once the contest is final; repeated, it issues what is"
                    + " missing.")
    public IssuedCertificates issue(@PathParam("id") UUID contestId) {
        return service.issue(contestId);
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listCertificates",
            summary = "证书列表 · list a contest's certificates",
            description = "该竞赛已签发的证书，按签发的先后。Certificates issued for this contest, in the order they were issued.")
    public Page<CertificateView> list(@PathParam("id") UUID contestId, @BeanParam PageQuery page) {
        return service.list(contestId, page);
    }
}

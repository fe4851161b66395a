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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/quizzes/{id}/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "证书 · certificates")
class QuizCertificateResource {

    private final ParticipationCertificateService service;

    QuizCertificateResource(ParticipationCertificateService service) {
        this.service = service;
    }

    @POST
    @Path("mine")
    @Idempotent
    @SignedIn
    @Operation(
            operationId = "fetchMyQuizCertificate",
            summary = "领取参与证书 · get my certificate of participation",
            description =
                    "所参加的场次全部结束后，交过卷的会员本人领取，每项活动一张；练习不算；再次领取得到同一张，此后新参加的场次计入其中；不含得分。Once the"
                            + " periods one took part in are over; asking again gets the same one, with periods since then counted.")
    @APIResponse(
            responseCode = "201",
            description = "新颁发的 · issued now",
            headers =
                    @Header(
                            name = "Location",
                            description = "证书的地址 · where it is",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CertificateView.class)))
    @APIResponse(
            responseCode = "200",
            description = "此前已领取的 · the one there already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CertificateView.class)))
    public RestResponse<CertificateView> fetchMine(@PathParam("id") UUID quizId) {
        return answer(service.fetchMine(quizId));
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listQuizCertificates",
            summary = "参与证书列表 · list a quiz's certificates of participation",
            description = "该活动已领取的参与证书，按领取的先后。" + "Certificates of taking part fetched for this quiz, in that order.")
    public Page<CertificateView> list(@PathParam("id") UUID quizId, @BeanParam PageQuery page) {
        return service.list(quizId, page);
    }

    private static RestResponse<CertificateView> answer(FetchedCertificate fetched) {
        CertificateView certificate = fetched.certificate();
        if (!fetched.isNew()) {
            return RestResponse.ok(certificate);
        }
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, certificate)
                .header("Location", "/certificates/" + certificate.code())
                .build();
    }
}

package org.guildhall.contest.recognition.certificate;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Downloads;
import org.guildhall.kit.web.Refuses;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "证书 · certificates")
class CertificateResource {

    private final CertificateService service;

    CertificateResource(CertificateService service) {
        this.service = service;
    }

    @GET
    @Path("mine")
    @SignedIn
    @Operation(
            operationId = "listMyCertificates",
            summary = "我的证书 · list my own certificates",
            description = "会员本人的获奖证书与参与证书，按签发的先后。"
                    + "A member's certificates of prizes and of taking part, in the order they were issued.")
    public Page<CertificateView> listMine(@BeanParam PageQuery page) {
        return service.listMine(page);
    }

    @GET
    @Path("{code}")
    @Cache(noStore = true)
    @OpenToPublic
    @Operation(
            operationId = "verifyCertificate",
            summary = "验证证书 · verify a certificate by its code",
            description = "任何人凭校验码可验证；除脱敏姓名外不含个人信息。"
                    + "Anybody can verify it by its code; nothing personal but a masked name.")
    public CertificateView verify(@PathParam("code") String code) {
        return service.verify(code);
    }

    @GET
    @Path("{code}/document")
    @SignedIn
    @Produces(Downloads.PDF)
    @Operation(
            operationId = "printCertificate",
            summary = "电子证书 · the document of one's own certificate",
            description = "PDF，含二维码；仅限持有人本人，姓名当时向会籍服务查询，不保存。"
                    + "A PDF with a QR code, for its holder only; the name is asked of the membership service at that time"
                    + " and not kept.")
    @APIResponse(
            responseCode = "200",
            description = "电子证书 · the document",
            content =
                    @Content(mediaType = Downloads.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses(422)
    public RestResponse<byte[]> print(@PathParam("code") String code) {
        return RestResponse.ResponseBuilder.ok(service.print(code), Downloads.PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate.pdf\"")
                .build();
    }
}

package org.guildhall.membership.enrolment.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.membership.enrolment.application.ProgressQuery;
import org.guildhall.membership.enrolment.application.Receipts;
import org.guildhall.membership.enrolment.intake.JoinForm;
import org.guildhall.membership.enrolment.intake.JoinForms;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages a scanned code opens on a phone. What they send goes to the join route. */
@Path("/join")
@Produces(HtmlPage.MEDIA_TYPE)
@Tag(name = "入会 · enrolment")
@OpenToPublic
class JoinPageResource {

    private final JoinForms forms;
    private final Receipts receipts;
    private final ProgressQuery progress;
    private final JoinPages pages;
    private final ProblemTexts texts;

    JoinPageResource(JoinForms forms, Receipts receipts, ProgressQuery progress, JoinPages pages, ProblemTexts texts) {
        this.forms = forms;
        this.receipts = receipts;
        this.progress = progress;
        this.pages = pages;
        this.texts = texts;
    }

    @GET
    @Path("/{joinToken}")
    @Operation(
            operationId = "openJoinPage",
            summary = "扫码入会页面 · the page of a scanned code",
            description = "手机页面，zh-CN 为默认语言。lang=en or Accept-Language choose English.")
    public RestResponse<String> form(
            @PathParam("joinToken") String joinToken,
            @Parameter(description = "语言，优先于 Accept-Language · language, before Accept-Language") @QueryParam("lang")
                    String lang,
            @Parameter(description = "语言，默认中文 · language, Chinese by default") @HeaderParam("Accept-Language")
                    String accepted) {
        Locale locale = locale(lang, accepted);
        try {
            JoinForm form = forms.find(joinToken);
            HtmlPage page = form.refusal() == null ? pages.form(locale, joinToken, form) : pages.refusal(locale, form);
            return page.response();
        } catch (ProblemException problem) {
            return pages.problem(locale, problem).response();
        }
    }

    @GET
    @Path("/receipts/{receipt}")
    @Operation(
            operationId = "openProgressPage",
            summary = "入会进度页面 · the page of a receipt",
            description = "回执、会员卡面与审核进度。The receipt, the card face, and where the application stands.")
    public RestResponse<String> progress(
            @PathParam("receipt") String receipt,
            @Parameter(description = "语言，优先于 Accept-Language · language, before Accept-Language") @QueryParam("lang")
                    String lang,
            @Parameter(description = "语言，默认中文 · language, Chinese by default") @HeaderParam("Accept-Language")
                    String accepted) {
        Locale locale = locale(lang, accepted);
        try {
            return pages.progress(locale, progress.read(receipts.applicationIdOf(receipt)))
                    .response();
        } catch (ProblemException problem) {
            return pages.problem(locale, problem).response();
        }
    }

    private Locale locale(String lang, String accepted) {
        return texts.choose(lang == null ? accepted : lang);
    }
}

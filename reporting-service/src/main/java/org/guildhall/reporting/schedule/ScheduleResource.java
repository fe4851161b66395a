package org.guildhall.reporting.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.kit.web.IfMatch;

@Path("/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "定时计划 · schedules",
        description = "按北京时间定时提交作业；每位接收者各得一项，按其本人当时的权限。Jobs ordered again and again, by the time of Beijing; each"
                + " recipient gets their own, with the authority they hold by then.")
@SignedIn
class ScheduleResource {

    private static final String EXAMPLE = """
            {"name": "每周入会", "kind": "QUERY", "rhythm": {"every": "WEEKLY", "day": 1, "at": "08:00"},
              "recipients": ["officer-7"], "parameters": {"format": "CSV", "query": {"measures": ["members.joined"],
              "organisation": {"unit": "0191c2f0-0000-7000-8000-000000000001", "show": "CHILDREN"},
              "time": {"granularity": "MONTH", "last": 12}}}}""";

    private final ScheduleService service;
    private final ProblemTexts texts;

    ScheduleResource(ScheduleService service, ProblemTexts texts) {
        this.service = service;
        this.texts = texts;
    }

    @POST
    @Idempotent
    @Creates("/schedules/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "createSchedule",
            summary = "新建定时计划 · make a schedule",
            description =
                    "须是本人也能提交的作业；语言取自 Accept-Language。A job that one could order oneself; its language is that of the request.")
    public Schedule create(
            @NotNull @Valid @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ScheduleText.class),
                                            examples = @ExampleObject(name = "weekly", value = EXAMPLE)))
                    ScheduleText text,
            @BeanParam AskedLanguage language) {
        return service.create(text, language.choose(texts));
    }

    @GET
    @Operation(operationId = "listSchedules", summary = "我的定时计划 · one's own schedules, newest first")
    public Page<Schedule> list(@BeanParam PageQuery page) {
        return service.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSchedule", summary = "查看定时计划 · a schedule")
    public Schedule read(@PathParam("id") UUID id) {
        return service.read(id);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeSchedule", summary = "修改定时计划 · change a schedule")
    public Schedule change(
            @PathParam("id") UUID id,
            @NotNull @Valid ScheduleText text,
            @BeanParam IfMatch version,
            @BeanParam AskedLanguage language) {
        return service.change(id, text, version, language.choose(texts));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteSchedule",
            summary = "删除定时计划 · delete a schedule",
            description = "已提交的作业留给其接收者。What it has ordered stays with whom it was for.")
    public void delete(@PathParam("id") UUID id, @BeanParam IfMatch version) {
        service.delete(id, version);
    }

    @GET
    @Path("/{id}/runs")
    @Operation(
            operationId = "listScheduleRuns",
            summary = "历次执行 · what became of each recipient at each time, newest first",
            description =
                    "无权的接收者没有作业，refusal 为原因；保留 90 天。Who may not have it gets no job, and refusal says why; kept for 90 days.")
    public Page<ScheduleRun> runs(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return service.runs(id, page);
    }
}

package org.guildhall.reporting.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.kit.web.Refuses;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "作业 · jobs",
        description = "比一次请求更久的查询与报表；只有提交者本人可见，按其执行时的权限进行。Queries and documents that take longer than a"
                + " request; seen by whoever ordered them alone, carried out with the authority they hold by then.")
@SignedIn
class JobResource {

    private static final String EXAMPLE = """
            {"kind": "QUERY", "parameters": {"format": "CSV", "query": {"measures": ["members.joined"],
              "organisation": {"unit": "0191c2f0-0000-7000-8000-000000000001", "show": "CHILDREN"},
              "time": {"granularity": "MONTH", "last": 12}}}}""";

    private final JobOrders orders;
    private final JobService service;
    private final JobStreams streams;
    private final ProblemTexts texts;

    JobResource(JobOrders orders, JobService service, JobStreams streams, ProblemTexts texts) {
        this.orders = orders;
        this.service = service;
        this.streams = streams;
        this.texts = texts;
    }

    /** @param parameters in the form of the kind */
    @Schema(name = "JobOrder", description = "作业种类及其参数 · what is to be carried out")
    record JobOrder(
            @Schema(
                    description = "种类：QUERY、SAVED_QUERY、DOCUMENT 或 FACTS · kind: QUERY, SAVED_QUERY, DOCUMENT or FACTS",
                    examples = "QUERY")
            @NotNull @Size(min = 1, max = 64) String kind,

            @Schema(
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "该种类的参数 · in the form of the kind")
            @NotNull JsonNode parameters) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Refuses(429)
    @Operation(
            operationId = "orderJob",
            summary = "提交作业 · order a job",
            description = "未完成的作业数有上限。How many of one person may be unfinished is bounded.")
    @APIResponse(
            responseCode = "202",
            description = "已排队 · it waits for its turn",
            headers =
                    @Header(
                            name = "Location",
                            description = "作业的地址 · where its state is",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public RestResponse<JobView> order(
            @NotNull @Valid @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = JobOrder.class),
                                            examples = @ExampleObject(name = "query", value = EXAMPLE)))
                    JobOrder order,
            @BeanParam AskedLanguage language) {
        return AcceptedJob.of(service.read(ordered(order, language), language.choose(texts)));
    }

    private UUID ordered(JobOrder order, AskedLanguage language) {
        String parameters = order.parameters().toString();
        orders.checkOrder(order.kind(), parameters);
        return orders.orderChecked(order.kind(), parameters, language.choose(texts));
    }

    @GET
    @Operation(operationId = "listJobs", summary = "我的作业 · one's own jobs, newest first")
    public Page<JobView> list(@BeanParam PageQuery page, @BeanParam AskedLanguage language) {
        return service.list(page, language.choose(texts));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getJob",
            summary = "查看作业 · how far a job is, and what it made",
            description = "QUEUED 排队，RUNNING 进行中，DONE 完成，FAILED 失败（含原因），CANCELLED 已取消，EXPIRED 结果已删除。"
                    + "FAILED tells the reason; EXPIRED is one whose files are gone.")
    public JobView read(@PathParam("id") UUID id, @BeanParam AskedLanguage language) {
        return service.read(id, language.choose(texts));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeJob",
            summary = "取消或删除作业 · cancel a job, or remove it",
            description = "未结束的即取消；已结束的连同结果一并删除。One that isn't over is cancelled; one that is goes with what it made.")
    public void remove(@PathParam("id") UUID id) {
        service.remove(id);
    }

    @GET
    @Path("/{id}/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking // Who may listen is looked up before the stream begins.
    @Operation(
            operationId = "streamJob",
            summary = "作业进度实时推送 · how far a job is, live",
            description = "服务器推送事件：先 snapshot，其后最多每秒一个 delta，内容同查看作业。"
                    + "Server-sent events: a snapshot, then a delta a second at most, each the job as it is.")
    @APIResponse(
            responseCode = "200",
            description = "事件流，data 为 Job · events whose data is a Job",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = JobView.class)))
    public Uni<Void> stream(
            @PathParam("id") UUID id,
            @Parameter(description = "续接点 · the last event that was received") @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @BeanParam AskedLanguage language,
            @Context HttpServerResponse response) {
        return streams.open(id, language.choose(texts), lastEventId, response);
    }
}

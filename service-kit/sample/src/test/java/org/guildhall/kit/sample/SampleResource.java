package org.guildhall.kit.sample;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.time.Within;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A well-behaved resource, and below {@code /samples/broken} one sin per route, for the generic tests to find. */
@Path("/samples")
@Produces("application/json")
@Consumes("application/json")
public class SampleResource {

    private final Caller caller;
    private final Outbox outbox;
    private final Ids ids;

    SampleResource(Caller caller, Outbox outbox, Ids ids) {
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    public record NewSample(
            @NotNull UUID organisationId,
            @NotBlank @Size(max = 100) String name) {}

    public record Sample(UUID id, String name) {}

    @GET
    @Path("/good/open")
    @OpenToPublic
    public Sample open(@QueryParam("id") UUID id) {
        return new Sample(id, "open");
    }

    /** One value of each kind that has a form and a range. */
    public record NewValues(
            Instant at,
            @Within(from = "1900-01-01") LocalDate born,
            @Min(1) @Max(100) int count,
            @Max(9) @Min(0) Long rest,
            @DecimalMin("0") @DecimalMax("100") BigDecimal share,
            boolean agreed,
            List<LocalDate> days,
            @Valid More more) {

        public record More(Instant until, Boolean sure) {}
    }

    @POST
    @Path("/good/values")
    @OpenToPublic
    public NewValues values(@NotNull @Valid NewValues values) {
        return values;
    }

    @GET
    @Path("/good/asked")
    @OpenToPublic
    public String asked(
            @QueryParam("from") LocalDate from,
            @QueryParam("at") Instant at,
            @QueryParam("count") @Min(1) @Max(100) Integer count,
            @QueryParam("own") boolean own,
            @QueryParam("rest") @Min(0) @Max(9) @DefaultValue("1") long rest) {
        return "\"asked\"";
    }

    @GET
    @Path("/good/me")
    @SignedIn
    public Sample me() {
        return new Sample(null, caller.subject());
    }

    @GET
    @Path("/good/{organisation}")
    @Requires(Position.AUDITOR)
    public Sample get(@PathParam("organisation") UUID organisation) {
        caller.requireCovers(SampleTree.pathOf(organisation), Position.AUDITOR);
        return new Sample(organisation, "sample");
    }

    @GET
    @Path("/good")
    @Requires(Position.AUDITOR)
    public List<UUID> list() {
        return SampleTree.ALL.stream()
                .filter(id -> caller.covers(SampleTree.pathOf(id), Position.AUDITOR))
                .toList();
    }

    @POST
    @Path("/good")
    @Requires(Position.ENROLMENT_OFFICER)
    @Transactional
    public Sample create(@NotNull @Valid NewSample sample) {
        caller.requireCovers(SampleTree.pathOf(sample.organisationId()), Position.ENROLMENT_OFFICER);
        UUID id = ids.next();
        outbox.append(new DomainEvent("sample", id, 1, "sample-created", new Sample(id, "code")));
        return new Sample(id, sample.name());
    }

    @GET
    @Path("/broken/unruled")
    public Sample unruled() {
        return null;
    }

    @GET
    @Path("/broken/forgotten")
    @Requires(Position.AUDITOR)
    public Sample withoutRecipe() {
        return null;
    }

    @GET
    @Path("/broken/unscoped/{organisation}")
    @Requires(Position.AUDITOR)
    public Sample unscoped(@PathParam("organisation") UUID organisation) {
        return new Sample(organisation, "leak");
    }

    @GET
    @Path("/broken/unscoped-list")
    @Requires(Position.AUDITOR)
    public List<UUID> unscopedList() {
        return SampleTree.ALL;
    }

    @GET
    @Path("/broken/closed")
    @Requires(Position.AUDITOR)
    public Sample closed() {
        throw ProblemException.notFound();
    }

    @POST
    @Path("/broken/fragile/{number}")
    @OpenToPublic
    public String fragile(@PathParam("number") String number, Map<String, String> body) {
        return "\"" + Integer.parseInt(body.get("name")) + Integer.parseInt(number) + "\"";
    }

    /** Documents more than it keeps. */
    public record Lax(
            @Schema(type = SchemaType.STRING, format = "date-time")
            String at,

            @Schema(type = SchemaType.INTEGER, minimum = "1")
            Object count) {}

    @POST
    @Path("/broken/lax")
    @OpenToPublic
    public Lax lax(Lax lax, @QueryParam("year") @Parameter(schema = @Schema(type = SchemaType.INTEGER)) String year) {
        return lax;
    }

    public record Told(UUID id, String name, @Nullable String note) {}

    /** Answers otherwise than its document says, in one way or another. */
    @GET
    @Path("/untrue/{sin}")
    @OpenToPublic
    @Operation(operationId = "getUntrue")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Told.class)))
    public RestResponse<Object> untrue(@PathParam("sin") String sin) {
        Map<String, Object> told = new HashMap<>(Map.of("id", new UUID(0, 1), "name", "n"));
        told.put("note", null);
        switch (sin) {
            case "missing" -> told.remove("name");
            case "null" -> told.put("name", null);
            case "unknown" -> told.put("secret", true);
            case "type" -> told.put("id", 7);
            case "refused" -> throw ProblemException.of(402, "bad-request");
            default -> {}
        }
        ResponseBuilder<Object> answer = sin.equals("text")
                ? ResponseBuilder.ok("text", "text/plain")
                : ResponseBuilder.ok(told, "application/json");
        return (sin.equals("header") ? answer.header("Link", "</samples>") : answer)
                .status(sin.equals("status") ? 202 : 200)
                .build();
    }

    @POST
    @Path("/broken/careless")
    @OpenToPublic
    public Sample careless(Sample sample) {
        return sample;
    }
}

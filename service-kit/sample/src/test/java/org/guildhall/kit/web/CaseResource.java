package org.guildhall.kit.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Patience;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One route for each case the kit must handle. */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseResource {

    static final String SECRET = "王小明 110105194912310020";

    private final AtomicInteger executions = new AtomicInteger();

    @Inject
    Caller caller;

    @Inject
    Cursors cursors;

    @Inject
    DataSource database;

    @Inject
    Database rows;

    public record Consent(
            @NotBlank @Pattern(regexp = "v\\d+", message = "notice-version") String noticeVersion) {}

    public enum Kind {
        CARD,
        GIFT
    }

    public record NewThing(
            @NotBlank @Size(min = 2, max = 20) String name,
            @Min(1) Integer count,
            Kind kind,
            Instant since,
            boolean urgent,
            BigDecimal weight,
            List<@Size(min = 1, max = 5) String> tags,
            @NotNull @Valid Consent consent) {}

    public record Thing(int execution, String name) {}

    public record Who(String subject, String phone) {}

    @GET
    @Path("/open")
    @Operation(operationId = "getOpenCase")
    @OpenToPublic
    public Map<String, Boolean> open() {
        return Map.of("signedIn", caller.isSignedIn());
    }

    @GET
    @Path("/open-reactive")
    @OpenToPublic
    public Uni<Boolean> openReactive() {
        return Uni.createFrom().item(io.vertx.core.Context.isOnEventLoopThread());
    }

    @GET
    @Path("/me")
    @SignedIn
    public Who me() {
        return new Who(caller.subject(), caller.verifiedPhone().orElse(null));
    }

    @GET
    @Path("/me-reactive")
    @SignedIn
    public Uni<Who> meReactive() {
        return Uni.createFrom().item(() -> new Who(caller.subject(), null));
    }

    @GET
    @Path("/officers")
    @Operation(operationId = "listOfficers")
    @Requires(Position.ENROLMENT_OFFICER)
    public List<String> officers() {
        return caller.scope(Position.ENROLMENT_OFFICER);
    }

    @GET
    @Path("/officers-reactive")
    @Requires(Position.ENROLMENT_OFFICER)
    public Uni<List<String>> officersReactive() {
        return Uni.createFrom().item(() -> caller.scope(Position.ENROLMENT_OFFICER));
    }

    @GET
    @Path("/covered")
    @Requires(Position.ENROLMENT_OFFICER)
    public Map<String, String> covered(@QueryParam("path") String path) {
        caller.requireCovers(path, Position.ENROLMENT_OFFICER);
        return Map.of("path", path);
    }

    @GET
    @Path("/unruled")
    public String unruled() {
        return "\"must never be seen\"";
    }

    @GET
    @Path("/things/{id}")
    @OpenToPublic
    public Map<String, String> thing(
            @PathParam("id") UUID id, @QueryParam("since") UUID since, @QueryParam("limit") @Min(1) Integer limit) {
        return Map.of("id", id.toString());
    }

    @GET
    @Path("/versions/{version}")
    @SignedIn
    public Edited version(@PathParam("version") long version) {
        return new Edited(new UUID(0, 1), version);
    }

    /** Says where something is, in this service. */
    @GET
    @Path("/located")
    @OpenToPublic
    public RestResponse<Void> located() {
        return RestResponse.ResponseBuilder.<Void>accepted()
                .header("Location", "/cases/things/7")
                .build();
    }

    public record Optional(@Nullable Integer days) {}

    /** Nothing in its body is required. */
    @POST
    @Path("/optional")
    @OpenToPublic
    public Map<String, String> optional(@NotNull @Valid Optional optional) {
        return Map.of("days", String.valueOf(optional.days()));
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @OpenToPublic
    public Uni<Void> stream(@Context HttpServerResponse response) {
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").write("data: 1\n\n");
        return Uni.createFrom().nothing();
    }

    @GET
    @Path("/me/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @SignedIn
    @Operation(operationId = "streamMe")
    public Uni<Void> streamMe(@Context HttpServerResponse response) {
        response.putHeader("Content-Type", "text/event-stream").end("data: " + caller.subject() + "\n\n");
        return Uni.createFrom().nothing();
    }

    @PUT
    @Path("/things/{id}")
    @OpenToPublic
    @Operation(operationId = "editThing")
    public Edited edit(@PathParam("id") UUID id, @BeanParam IfMatch match, NewThing thing) {
        match.require(3);
        return new Edited(id, 4);
    }

    public record Edited(UUID id, long version) implements Identified, Versioned {}

    @POST
    @Path("/things")
    @Operation(operationId = "createThing")
    @OpenToPublic
    public Thing create(@Valid NewThing thing) {
        return new Thing(0, thing.name());
    }

    @POST
    @Path("/reactive-things")
    @OpenToPublic
    public Uni<Thing> createReactive(@Valid NewThing thing) {
        return Uni.createFrom().item(new Thing(0, thing.name()));
    }

    @POST
    @Path("/idempotent/{outcome}")
    @SignedIn
    @Idempotent
    @Creates("/cases/things/{id}")
    @Operation(operationId = "createThingOnce")
    public Made createOnce(
            @PathParam("outcome") String outcome, @QueryParam("dryRun") boolean dryRun, @Valid NewThing thing)
            throws InterruptedException {
        int execution = executions.incrementAndGet();
        switch (outcome) {
            case "fault" -> throw new IllegalStateException(SECRET);
            case "refused" -> throw ProblemException.of(409, "conflict");
            case "slow" -> new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
            case "written" -> write(execution);
            case "overtaken" -> {
                write(execution);
                QuarkusTransaction.requiringNew()
                        .run(() -> rows.update("UPDATE idempotency_key SET reservation = gen_random_uuid()"));
            }
            default -> {}
        }
        return new Made(new UUID(0, execution), execution, thing.name(), 1);
    }

    private void write(int execution) {
        rows.update("INSERT INTO made VALUES (?)", execution);
    }

    public record Made(UUID id, int execution, String name, long version) implements Identified, Versioned {}

    @POST
    @Path("/public/{token}")
    @OpenToPublic
    @Idempotent
    public Thing createOncePublicly(@PathParam("token") String token, @Valid NewThing thing) {
        return new Thing(executions.incrementAndGet(), thing.name());
    }

    @GET
    @Path("/executions")
    @OpenToPublic
    public int executions() {
        return executions.get();
    }

    @GET
    @Path("/numbers")
    @OpenToPublic
    public Page<String> numbers(@BeanParam PageQuery page) {
        return numbers("numbers", page);
    }

    @GET
    @Path("/other-numbers")
    @OpenToPublic
    public Page<String> otherNumbers(@BeanParam PageQuery page) {
        return numbers("other-numbers", page);
    }

    private Page<String> numbers(String route, PageQuery page) {
        return cursors.page(
                        route,
                        page,
                        -1,
                        keys -> Integer.valueOf(keys.get(0)),
                        (after, size) -> IntStream.range(after + 1, Math.min(after + 1 + size, 500))
                                .boxed()
                                .toList(),
                        List::of)
                .map(number -> "n" + number);
    }

    @GET
    @Path("/faults/{kind}")
    @OpenToPublic
    public String fault(@PathParam("kind") String kind) throws SQLException {
        switch (kind) {
            case "stale" -> throw new OptimisticLockException(SECRET);
            case "full" ->
                throw ProblemException.of(503, "temporarily-unavailable").retryAfter(Duration.ofMillis(1500));
            case "untold" -> throw ProblemException.of(429, "a-code-without-a-text");
            default -> throw new IllegalStateException(SECRET);
        }
    }

    /** Takes longer than a statement may. */
    @GET
    @Path("/patience")
    @OpenToPublic
    public String patience() throws SQLException {
        try (Connection connection = database.getConnection();
                Patience patience = Patience.of(connection, Duration.ofSeconds(20));
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_sleep(3.5)");
            return "\"waited\"";
        }
    }

    @GET
    @Path("/database")
    @OpenToPublic
    public String database(@QueryParam("sql") String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql == null ? "SELECT 1" : sql);
            return "\"up\"";
        }
    }
}

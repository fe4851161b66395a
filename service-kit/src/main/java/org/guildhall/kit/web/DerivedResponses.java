package org.guildhall.kit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the OpenAPI document what follows from a route's method: who may call it (from its access rule), the problems it can
 * answer with, the headers of idempotent requests, and what {@link AnswerHeaders} writes: 201, {@code Location}, {@code ETag}.
 * Runs while the service is built.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DerivedResponses implements OASFilter {

    /** What the scanner writes where nobody said anything. */
    private static final Set<String> BY_DEFAULT = Set.of("OK", "Created", "No Content");

    /** Stands for the token where a stream is opened, see {@code kit.ticket}. */
    private static final Parameter TICKET = OASFactory.createParameter()
            .name("ticket")
            .in(Parameter.In.QUERY)
            .description("takeStreamTicket 所给的票据，代替令牌，一次有效 · instead of a token, once")
            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));

    private final RouteMarks marks;

    public DerivedResponses(IndexView index) {
        this.marks = new RouteMarks(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths()
                    .getPathItems()
                    .forEach((address, path) ->
                            path.getOperations().forEach((method, operation) -> describe(method, address, operation)));
            ProblemResponses.describe(document);
        }
    }

    private void describe(PathItem.HttpMethod method, String address, Operation operation) {
        nameParametersOnce(operation);
        String route = operation.getOperationId();
        describeSuccess(method, operation, route);
        describeRequest(address, operation, route);
        ProblemResponses.add(operation, problems(method, address, operation), marks.isIdempotent(route));
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }

    private void describeRequest(String address, Operation operation, String route) {
        if (marks.needsToken(route)) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("bearer"));
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(SignInScheme.NAME));
            if (address.endsWith("/stream")) {
                operation.addParameter(TICKET);
            }
        } else {
            operation.setSecurity(List.of());
        }
        if (marks.isIdempotent(route)) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("同一调用者以同一键重复同一请求，24 小时内得到首次的回答；1 至 128 个可打印 ASCII 字符，不含空格 · the same request"
                            + " with the same key gets the first answer again, for 24 hours")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .pattern(IdempotencyKey.PATTERN)));
        }
    }

    private Set<Integer> problems(PathItem.HttpMethod method, String address, Operation operation) {
        String route = operation.getOperationId();
        Set<Integer> problems = new TreeSet<>(Set.of(400, 403, 406, 503));
        marks.refusals(route).forEach(problems::add);
        problems.add(marks.needsToken(route) ? 401 : 429);
        if (address.contains("{") || marks.needsToken(route) && namesSomething(operation)) {
            problems.add(404);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(Set.of(413, 415));
        }
        if (method != PathItem.HttpMethod.GET) {
            problems.addAll(Set.of(404, 409, 422));
        }
        if (readsIfMatch(operation)) {
            problems.addAll(Set.of(412, 428));
        }
        return problems;
    }

    private void describeSuccess(PathItem.HttpMethod method, Operation operation, String route) {
        APIResponses responses = operation.getResponses();
        if (responses == null) {
            return;
        }
        Optional<String> address = marks.created(route);
        if (address.isPresent()) {
            APIResponse made = move(responses, "200", "201");
            made.setDescription("已创建 · created");
            if (!address.get().isEmpty()) {
                made.addHeader(HttpHeaders.LOCATION, ProblemResponses.header("新建资源的地址 · where it is"));
            }
        } else if (saysNothing(responses.getAPIResponse("201"))) {
            // The scanner takes a POST that answers nothing for a creation.
            move(responses, "201", "204");
        }
        if (method == PathItem.HttpMethod.GET && marks.answersVersioned(route)) {
            responses.addAPIResponse(
                    "304",
                    OASFactory.createAPIResponse()
                            .description("未改变，If-None-Match 已有此版本 · not changed since the version in If-None-Match"));
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.matches("2..|304") && marks.answersVersioned(route)) {
                response.addHeader(HttpHeaders.ETAG, ProblemResponses.header("版本，修改时放入 If-Match · its version"));
            }
            if (status.startsWith("2") && marks.isIdempotent(route)) {
                response.addHeader(IdempotencyAnswers.REPLAYED, ProblemResponses.replayed());
            }
            if (isFile(response)) {
                response.addHeader(HttpHeaders.CONTENT_DISPOSITION, ProblemResponses.header("文件名 · the file's name"));
            }
            if (BY_DEFAULT.contains(response.getDescription())) {
                response.setDescription("成功 · done");
            }
        });
    }

    /** A picture is shown; everything else in bytes is kept. */
    private static boolean isFile(APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().entrySet().stream()
                        .anyMatch(content -> !content.getKey().startsWith("image/")
                                && content.getValue().getSchema() != null
                                && "binary"
                                        .equals(content.getValue().getSchema().getFormat()));
    }

    private static APIResponse move(APIResponses responses, String from, String to) {
        APIResponse moved = responses.getAPIResponse(from);
        responses.removeAPIResponse(from);
        responses.addAPIResponse(to, moved);
        return moved;
    }

    private static boolean saysNothing(@Nullable APIResponse response) {
        return response != null && response.getContent() == null;
    }

    /** The scanner finds the parameters of a record twice, as its fields and as its accessors. */
    private static void nameParametersOnce(Operation operation) {
        if (operation.getParameters() != null) {
            Set<String> seen = new HashSet<>();
            operation.setParameters(operation.getParameters().stream()
                    .filter(parameter -> seen.add(parameter.getIn() + " " + parameter.getName()))
                    .toList());
        }
    }

    /** Whether something is asked for by its id, which may not be there, or outside the caller's scope. */
    private static boolean namesSomething(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .map(Parameter::getSchema)
                        .anyMatch(schema -> schema != null
                                && (String.valueOf(schema.getRef()).endsWith("/UUID")
                                        || "uuid".equals(schema.getFormat())));
    }

    private static boolean readsIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }
}

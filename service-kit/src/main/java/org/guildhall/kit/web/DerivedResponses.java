package org.guildhall.kit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.guildhall.kit.problem.Problem;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the OpenAPI document what follows from a route's method: who may call it (from its access rule), the problems it can
 * answer with, the headers of idempotent requests, and what {@link AnswerHeaders} writes: 201, {@code Location}, {@code ETag}.
 * Runs while the service is built.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DerivedResponses implements OASFilter {

    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "请求无法读取或格式有误"),
            Map.entry(401, "没有有效的令牌"),
            Map.entry(403, "没有所需的任职"),
            Map.entry(404, "不存在或不在管理范围内"),
            Map.entry(409, "与当前状态冲突"),
            Map.entry(412, "版本已不是最新"),
            Map.entry(413, "请求体过大"),
            Map.entry(422, "内容不符合要求"),
            Map.entry(428, "缺少 If-Match"),
            Map.entry(429, "请求过多，请稍后再试"),
            Map.entry(503, "暂不可用，请稍后再试"));

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
        }
    }

    private void describe(PathItem.HttpMethod method, String address, Operation operation) {
        nameParametersOnce(operation);
        String route = operation.getOperationId();
        describeSuccess(operation, route);
        Map<Integer, String> problems = new TreeMap<>();
        add(problems, 400, 503);
        if (marks.needsToken(route)) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("bearer"));
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(SignInScheme.NAME));
            add(problems, 401, 403, 404);
            if (address.endsWith("/stream")) {
                operation.addParameter(TICKET);
            }
        } else {
            add(problems, 429);
        }
        if (operation.getRequestBody() != null) {
            add(problems, 413, 422);
        }
        if (method != PathItem.HttpMethod.GET) {
            add(problems, 404, 409);
        }
        if (readsIfMatch(operation)) {
            add(problems, 412, 428);
        }
        if (marks.isIdempotent(route)) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("同一调用者以同一键重复同一请求，24 小时内得到首次的回答；1 至 128 个可打印 ASCII 字符，不含空格")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .pattern(IdempotencyKey.PATTERN)));
        }
        problems.forEach((status, meaning) -> addResponse(operation, String.valueOf(status), meaning));
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }

    private void describeSuccess(Operation operation, String route) {
        APIResponses responses = operation.getResponses();
        if (responses == null) {
            return;
        }
        Optional<String> address = marks.created(route);
        if (address.isPresent()) {
            APIResponse made = move(responses, "200", "201");
            made.setDescription("已创建 · created");
            if (!address.get().isEmpty()) {
                made.addHeader(HttpHeaders.LOCATION, header("新建资源的地址 · where it is"));
            }
        } else if (saysNothing(responses.getAPIResponse("201"))) {
            // The scanner takes a POST that answers nothing for a creation.
            move(responses, "201", "204");
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && marks.answersVersioned(route)) {
                response.addHeader(HttpHeaders.ETAG, header("版本，修改时放入 If-Match · its version"));
            }
            if (BY_DEFAULT.contains(response.getDescription())) {
                response.setDescription("成功 · done");
            }
        });
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

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
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

    private static boolean readsIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static void add(Map<Integer, String> problems, int... statuses) {
        for (int status : statuses) {
            problems.put(status, MEANINGS.get(status));
        }
    }

    private static void addResponse(Operation operation, String status, String meaning) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse described = operation.getResponses().getAPIResponse(status);
        // What the service says itself stays; what Quarkus puts in by default has no content.
        if (described == null || described.getContent() == null) {
            Schema problem = OASFactory.createSchema().ref("#/components/schemas/Problem");
            Content content = OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(problem));
            APIResponse response =
                    OASFactory.createAPIResponse().description(meaning).content(content);
            operation.getResponses().addAPIResponse(status, response);
        }
    }
}

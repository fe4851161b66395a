package org.guildhall.kit.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.guildhall.kit.problem.Problem;

/** The problems of an OpenAPI document, each described once; operations refer to those they can answer with. */
final class ProblemResponses {

    /** What any request can meet before, or instead of, the operation it is for. */
    private static final String OTHERWISE = "default";

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("400", "请求无法读取或格式有误 · unreadable, or of a wrong form"),
            Map.entry("401", "没有有效的令牌 · no valid token"),
            Map.entry("403", "没有所需的任职，或来自未许可的网页 · a position is missing, or a page of another origin calls"),
            Map.entry("404", "不存在或不在管理范围内 · not there, or outside one's scope"),
            Map.entry("406", "没有 Accept 所要求的格式 · none of the media types asked for"),
            Map.entry("409", "与当前状态冲突 · the state doesn't allow it"),
            Map.entry("412", "版本已不是最新 · not the current version any more"),
            Map.entry("413", "请求体过大 · the body is too large"),
            Map.entry("415", "请求体的格式或压缩方式不支持 · a body of this type or encoding isn't read"),
            Map.entry("422", "内容不符合要求，errors 列出各处 · values that don't do; errors names each"),
            Map.entry("428", "缺少 If-Match · If-Match is missing"),
            Map.entry("429", "请求过多，请稍后再试 · too many requests, come back later"),
            Map.entry("503", "暂不可用，请稍后再试 · not available for now, come back later"),
            Map.entry(
                    OTHERWISE,
                    "其他问题：405 不支持该方法，413、415 不该有的请求体，414 地址过长，417 不支持的期望，431 请求头过大，500 服务故障"
                            + " · other problems: 405 method not allowed, 413 and 415 a body where none belongs,"
                            + " 414 address too long, 417 expectation failed, 431 headers too large, 500 our fault"));

    /** Refusals that are kept for an {@code Idempotency-Key}, see {@link IdempotencyFilter}; the others come before it is taken. */
    private static final Set<String> KEPT = Set.of("400", "404", "409", "412", "422", "428");

    private static final String OF_KEY = "OfKey";

    private ProblemResponses() {}

    /** Describes those that operations refer to. */
    static void describe(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        Set<String> used = document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getRef)
                .collect(Collectors.toSet());
        MEANINGS.keySet().stream().sorted().forEach(status -> {
            if (used.contains("#/components/responses/" + nameOf(status))) {
                components.addResponse(nameOf(status), response(status));
            }
            if (used.contains("#/components/responses/" + nameOf(status) + OF_KEY)) {
                components.addResponse(
                        nameOf(status) + OF_KEY, response(status).addHeader(IdempotencyAnswers.REPLAYED, replayed()));
            }
        });
    }

    /**
     * Adds them to what an operation answers. What the service says itself stays, unless Quarkus put it in by default.
     *
     * @param isIdempotent whether they may be answered again for an {@code Idempotency-Key}
     */
    static void add(Operation operation, Iterable<Integer> statuses, boolean isIdempotent) {
        statuses.forEach(status -> add(operation, status.toString(), isIdempotent));
        add(operation, OTHERWISE, false);
    }

    private static void add(Operation operation, String status, boolean isIdempotent) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse described = operation.getResponses().getAPIResponse(status);
        if (described == null || described.getContent() == null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            isPage(operation)
                                    ? pageOr(status)
                                    : reference(
                                            nameOf(status) + (isIdempotent && KEPT.contains(status) ? OF_KEY : "")));
        }
    }

    private static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }

    /** A page tells its problems as pages. */
    private static APIResponse pageOr(String status) {
        APIResponse response = response(status);
        response.getContent()
                .addMediaType(
                        MediaType.TEXT_HTML,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        return response;
    }

    private static boolean isPage(Operation operation) {
        APIResponse success = operation.getResponses().getAPIResponse("200");
        return success != null
                && success.getContent() != null
                && success.getContent().getMediaTypes().keySet().stream()
                        .allMatch(type -> type.startsWith(MediaType.TEXT_HTML));
    }

    static Header replayed() {
        return header("true：重复请求，此为首次的回答 · true: the answer to the first request");
    }

    static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static String nameOf(String status) {
        return status.equals(OTHERWISE) ? "Problem" : "Problem" + status;
    }

    private static APIResponse response(String status) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(MEANINGS.get(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        switch (status) {
            case "401" ->
                response.addHeader(
                        HttpHeaders.WWW_AUTHENTICATE, header("凭令牌登录 · Bearer, to be signed in with a token"));
            case "415" -> response.addHeader(HttpHeaders.ACCEPT_ENCODING, header("可用的压缩方式 · encodings that are read"));
            case "409", "429", "503" -> response.addHeader(HttpHeaders.RETRY_AFTER, header("秒 · seconds to wait"));
            case OTHERWISE ->
                response.addHeader(HttpHeaders.ALLOW, header("405：该地址支持的方法 · with 405, the methods of the address"))
                        .addHeader(
                                HttpHeaders.ACCEPT_ENCODING, header("415：可用的压缩方式 · with 415, encodings that are read"));
            default -> {}
        }
        return response;
    }
}

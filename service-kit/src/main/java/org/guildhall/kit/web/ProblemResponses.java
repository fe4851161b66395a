package org.guildhall.kit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.models.OperationImpl;
import io.smallrye.openapi.runtime.util.JandexUtil;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.guildhall.kit.problem.Problem;
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Adds to the OpenAPI document what every route has in common: who may call it (from its access rule), the problems it can
 * answer with, and the headers of idempotent requests. Runs while the service is built.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    private static final Map<Integer, String> MEANINGS = Map.of(
            400, "请求无法读取或格式有误",
            401, "没有有效的令牌",
            403, "没有所需的任职",
            404, "不存在或不在管理范围内",
            409, "与当前状态冲突",
            412, "版本已不是最新",
            413, "请求体过大",
            422, "内容不符合要求",
            428, "缺少 If-Match",
            503, "暂不可用，请稍后再试");

    private final Map<String, AnnotationInstance> rules = new HashMap<>();
    private final Set<String> idempotent = new HashSet<>();

    public ProblemResponses(IndexView index) {
        for (Class<?> rule : new Class<?>[] {OpenToPublic.class, SignedIn.class, Requires.class}) {
            for (AnnotationInstance found : index.getAnnotations(rule)) {
                remember(found);
            }
        }
        for (AnnotationInstance found : index.getAnnotations(Idempotent.class)) {
            if (found.target().kind() == AnnotationTarget.Kind.METHOD) {
                MethodInfo method = found.target().asMethod();
                idempotent.add(JandexUtil.createUniqueMethodReference(method.declaringClass(), method));
            }
        }
    }

    private void remember(AnnotationInstance rule) {
        if (rule.target().kind() == AnnotationTarget.Kind.METHOD) {
            MethodInfo method = rule.target().asMethod();
            rules.put(JandexUtil.createUniqueMethodReference(method.declaringClass(), method), rule);
        } else {
            ClassInfo resource = rule.target().asClass();
            for (MethodInfo method : resource.methods()) {
                rules.putIfAbsent(JandexUtil.createUniqueMethodReference(resource, method), rule);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                    .forEach((method, operation) -> describe(method, path, operation)));
        }
    }

    private void describe(PathItem.HttpMethod method, PathItem path, Operation operation) {
        nameParametersOnce(operation);
        Map<Integer, String> problems = new TreeMap<>();
        add(problems, 400, 503);
        AnnotationInstance rule = rules.get(OperationImpl.getMethodRef(operation));
        if (rule != null && !rule.name().toString().equals(OpenToPublic.class.getName())) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("bearer"));
            add(problems, 401, 403, 404);
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
        if (idempotent.contains(OperationImpl.getMethodRef(operation))) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("同一调用者以同一键重复同一请求，24 小时内得到首次的回答；1 至 128 个可打印 ASCII 字符")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .maxLength(128)));
        }
        problems.forEach((status, meaning) -> addResponse(operation, String.valueOf(status), meaning));
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

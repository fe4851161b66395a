package org.guildhall.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.guildhall.kit.testing.ApiDocument.Operation;
import org.guildhall.kit.testing.ApiDocument.Value;

/** Nonsense for each parameter, body and field of an operation. What can't be right must be refused; nothing may fall over. */
final class Nonsense {

    private static final String TEN_MEGABYTES = "\"" + "x".repeat(10 << 20) + "\"";
    private static final String DEEP = "[".repeat(50_000);
    private static final Map<String, String> STRINGS = new LinkedHashMap<>(Map.of(
            "an over-long string", "长".repeat(20_000),
            "a zero-width space", "a\u200bb",
            "a control character", "a\u0007b",
            "a NUL", "a\u0000b",
            "a change of direction", "a\u202eb"));
    private static final List<String> PARAMETERS = List.of(
            "0", "-1", "null", "😀", "' OR 1=1 --", "%", "\u200b", "\u0000", "9".repeat(400), "a".repeat(3_000), "{}");

    private final Door door;
    private final List<Attack> attacks = new ArrayList<>();

    private Nonsense(Door door) {
        this.door = door;
    }

    static List<Attack> against(List<Operation> operations, Door door) {
        Nonsense nonsense = new Nonsense(door);
        operations.forEach(nonsense::against);
        return nonsense.attacks;
    }

    private void against(Operation operation) {
        operation.parameters().forEach(parameter -> againstParameter(operation, parameter));
        againstAll(operation);
        if (operation.takesJson()) {
            againstBody(operation);
            operation.fields().stream()
                    .filter(field -> field.pointer().lastIndexOf('/') == 0)
                    .forEach(field -> againstField(operation, field));
        }
    }

    /** Pages for people bear it: messengers put something behind addresses. */
    private void againstAll(Operation operation) {
        String kind = "an unknown parameter";
        add(operation, "", kind, () -> {
            HttpResponse<String> answer = door.ask(operation, "noSuchParameter", "1");
            boolean isPage =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            return judge(operation, kind, answer, !isPage);
        });
    }

    private void againstParameter(Operation operation, Value parameter) {
        for (String value : PARAMETERS) {
            Supplier<HttpResponse<String>> call;
            if (parameter.place().equals("path")) {
                call = () -> door.call(operation, door.path(operation, parameter.name(), value), operation.body());
            } else if (parameter.place().equals("query")) {
                call = () -> door.ask(operation, parameter.name(), value);
            } else {
                continue;
            }
            String kind = parameter.place() + " with " + shown(value);
            String what = parameter.place() + " " + parameter.name() + "=" + shown(value);
            add(operation, parameter.toString(), kind, () -> judge(operation, what, call.get(), false));
        }
    }

    private void againstBody(Operation operation) {
        refused(operation, "", "unreadable JSON", () -> "{\"a\":");
        refused(operation, "", "no body", () -> "");
        refused(operation, "", "an array instead of an object", () -> "[]");
        refused(operation, "", "a number instead of an object", () -> "17");
        refused(operation, "", "deep nesting", () -> DEEP);
        refused(operation, "", "10 MB", () -> TEN_MEGABYTES);
        refused(operation, "", "an unknown field", () -> operation.with("/noSuchField", TextNode.valueOf("1")));
        refused(operation, "", "something after the document", () -> operation.example() + "{}");
        String text = "a wrong content type";
        add(operation, "", text, () -> judge(operation, text, door.sendText(operation, "a"), true));
    }

    private void againstField(Operation operation, Value field) {
        refused(operation, field.name(), "of a wrong type", () -> operation.with(field.pointer(), wrong(field)));
        if (field.type().startsWith("string")) {
            STRINGS.forEach((kind, text) -> refused(
                    operation,
                    field.name(),
                    "with " + kind,
                    () -> operation.with(field.pointer(), TextNode.valueOf(text))));
            String what = field.name() + " with emoji";
            TextNode emoji = TextNode.valueOf("😀👨‍👩‍👧");
            add(
                    operation,
                    field.name(),
                    "with emoji",
                    () -> judge(operation, what, door.send(operation, operation.with(field.pointer(), emoji)), false));
        }
    }

    private void refused(Operation operation, String spot, String kind, Supplier<String> body) {
        String what = (spot + " " + kind).strip();
        add(operation, spot, kind, () -> judge(operation, what, door.send(operation, body.get()), true));
    }

    private void add(Operation operation, String spot, String kind, Supplier<List<String>> faults) {
        attacks.add(new Attack(operation.name() + ", " + spot, kind, faults));
    }

    private static List<String> judge(
            Operation operation, String what, HttpResponse<String> answer, boolean mustBeRefused) {
        List<String> faults = new ArrayList<>();
        HttpCalls.fault(answer).ifPresent(fault -> faults.add(operation.name() + ", " + what + ": " + fault));
        if (mustBeRefused && answer.statusCode() < 400) {
            faults.add(operation.name() + ", " + what + ": accepted with " + answer.statusCode());
        }
        return faults;
    }

    /** An object where text, a number or a list is wanted, a text where an object is wanted. */
    private static JsonNode wrong(Value field) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("a", 1);
        return field.type().startsWith("object") || field.schema().has("properties")
                ? TextNode.valueOf("text")
                : object;
    }

    private static String shown(String value) {
        return value.length() > 20 ? value.substring(0, 20) + "…" : value;
    }
}

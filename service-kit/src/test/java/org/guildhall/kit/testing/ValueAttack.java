package org.guildhall.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.kit.testing.ApiDocument.Operation;
import org.guildhall.kit.testing.ApiDocument.Value;

/**
 * Sends to an operation each value that its document excludes, one at a time in an otherwise good request, and demands a refusal
 * that names the very place: a refusal for another reason would hide that the value itself passes.
 */
final class ValueAttack {

    /** Sends a request to the operation. */
    interface Door {

        /** With a query, such as {@code limit=0}. */
        HttpResponse<String> ask(Operation operation, String parameter, String text);

        HttpResponse<String> send(Operation operation, String body);
    }

    private final Door door;
    private final List<String> faults = new ArrayList<>();

    ValueAttack(Door door) {
        this.door = door;
    }

    /** What is wrong, in words. */
    List<String> findings(List<Operation> operations) {
        for (Operation operation : operations) {
            operation.parameters().stream()
                    .filter(parameter -> parameter.place().equals("query"))
                    .forEach(parameter -> attack(operation, parameter));
            operation.fields().stream()
                    .filter(field ->
                            operation.example().at(parent(field.pointer())).isContainerNode())
                    .forEach(field -> BadValues.of(field.schema(), field.type())
                            .forEach(value -> send(operation, field.pointer(), raw(value), field.pointer(), value)));
            objects(operation).forEach(pointer -> repeatAKey(operation, pointer));
        }
        return List.copyOf(faults);
    }

    private void attack(Operation operation, Value parameter) {
        for (String text : BadValues.texts(parameter.schema(), parameter.type())) {
            judge(
                    operation.name() + ", " + parameter.name() + "=" + shown(text),
                    door.ask(operation, parameter.name(), text),
                    parameter.pointer());
        }
    }

    private void repeatAKey(Operation operation, String pointer) {
        JsonNode object = operation.example().at(pointer);
        String key = object.fieldNames().next();
        JsonNode value = object.get(key);
        String twice = "{\"%s\":%s,%s".formatted(key, value, object.toString().substring(1));
        send(operation, pointer, raw(twice), pointer + "/" + key, "twice");
    }

    private void send(Operation operation, String pointer, JsonNode value, String named, String what) {
        String body = pointer.isEmpty() ? value.toString() : operation.with(pointer, value);
        judge(operation.name() + ", " + named + " " + shown(what), door.send(operation, body), named);
    }

    private void judge(String what, HttpResponse<String> answer, String pointer) {
        int status = answer.statusCode();
        HttpCalls.fault(answer).ifPresent(fault -> faults.add(what + ": " + fault));
        if (status < 400) {
            faults.add(what + ": accepted with " + status);
        } else if (isOfValues(status)
                && !HttpCalls.parse(answer.body())
                        .path("errors")
                        .findValuesAsText("pointer")
                        .contains(pointer)) {
            faults.add(what + ": refused without naming it, " + answer.body());
        }
    }

    /** Other refusals have a reason that comes first, such as something that isn't there. */
    private static boolean isOfValues(int status) {
        return status == 400 || status == 422;
    }

    /** Where objects with something in them stand in the example. */
    private static List<String> objects(Operation operation) {
        return Stream.concat(Stream.of(""), operation.fields().stream().map(Value::pointer))
                .filter(pointer -> operation.example().at(pointer) instanceof ObjectNode object && !object.isEmpty())
                .toList();
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static JsonNode raw(String json) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(json));
    }

    private static String shown(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}

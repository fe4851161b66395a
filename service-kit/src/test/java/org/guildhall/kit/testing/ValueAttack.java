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

    private final Door door;
    private final List<Attack> attacks = new ArrayList<>();

    private ValueAttack(Door door) {
        this.door = door;
    }

    static List<Attack> against(List<Operation> operations, Door door) {
        ValueAttack attack = new ValueAttack(door);
        operations.forEach(attack::against);
        return attack.attacks;
    }

    private void against(Operation operation) {
        operation.parameters().stream()
                .filter(parameter -> parameter.place().equals("query"))
                .forEach(parameter -> against(operation, parameter));
        operation.fields().stream()
                .filter(field -> operation.example().at(parent(field.pointer())).isContainerNode())
                .forEach(field ->
                        BadValues.of(field.schema(), field.type()).forEach(value -> send(operation, field, value)));
        objects(operation).forEach(pointer -> repeatAKey(operation, pointer));
    }

    private void against(Operation operation, Value parameter) {
        for (String text : BadValues.texts(parameter.schema(), parameter.type())) {
            String what = operation.name() + ", " + parameter.name() + "=" + shown(text);
            attacks.add(new Attack(
                    operation.name() + ", " + parameter,
                    "query " + parameter.type() + " " + text,
                    () -> judge(what, door.ask(operation, parameter.name(), text), parameter.pointer())));
        }
    }

    private void send(Operation operation, Value field, String value) {
        String what = operation.name() + ", " + field.pointer() + " " + shown(value);
        attacks.add(new Attack(
                operation.name() + ", " + field,
                field.type() + " " + value,
                () -> judge(what, door.send(operation, operation.with(field.pointer(), raw(value))), field.pointer())));
    }

    private void repeatAKey(Operation operation, String pointer) {
        JsonNode object = operation.example().at(pointer);
        String key = object.fieldNames().next();
        String twice = "{\"%s\":%s,%s"
                .formatted(key, object.get(key), object.toString().substring(1));
        String named = pointer + "/" + key;
        attacks.add(new Attack(
                operation.name() + ", keys",
                "a key twice",
                () -> judge(
                        operation.name() + ", " + named + " twice",
                        door.send(operation, pointer.isEmpty() ? twice : operation.with(pointer, raw(twice))),
                        named)));
    }

    private static List<String> judge(String what, HttpResponse<String> answer, String pointer) {
        List<String> faults = new ArrayList<>();
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
        return faults;
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

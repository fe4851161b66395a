package org.guildhall.kit.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.beans.Introspector;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** How the records that become JSON are written: found by the names of their schemas, in the index, while the service is built. */
class RecordShapes {

    static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA = DotName.createSimple(Schema.class);
    private static final DotName INCLUDED = DotName.createSimple(JsonInclude.class);
    private static final DotName DECIMAL = DotName.createSimple(BigDecimal.class);

    private final IndexView index;
    private final Map<String, List<ClassInfo>> records = new HashMap<>();
    private final List<ClassInfo> generic = new ArrayList<>();

    /**
     * A property of a record.
     *
     * @param type whose annotations say what may be null
     * @param isLeftOut whether it isn't written when it is null
     * @param isText whether it is a number written as text
     */
    record Component(Type type, boolean isLeftOut, boolean isText) {

        boolean isPrimitive() {
            return type.kind() == Type.Kind.PRIMITIVE;
        }

        boolean isNullable() {
            return type.hasAnnotation(NULLABLE);
        }
    }

    RecordShapes(IndexView index) {
        this.index = index;
        index.getKnownClasses().stream().filter(ClassInfo::isRecord).forEach(type -> {
            records.computeIfAbsent(nameOf(type), any -> new ArrayList<>()).add(type);
            if (!type.typeParameters().isEmpty()) {
                generic.add(type);
            }
        });
        // Only what is documented has a description; events and rows may have the same names.
        records.values().forEach(same -> same.sort(Comparator.comparing(type -> !type.hasDeclaredAnnotation(SCHEMA))));
    }

    /** What is behind the properties of a schema, or nothing where no record has all of them. */
    Map<String, Component> of(String schema, Set<String> properties) {
        // What has the name of another is numbered.
        return first(records.getOrDefault(schema, List.of()), properties)
                .or(() -> first(records.getOrDefault(schema.replaceFirst("\\d+$", ""), List.of()), properties))
                .or(() -> first(
                        generic.stream()
                                .filter(type -> schema.startsWith(nameOf(type)))
                                .toList(),
                        properties))
                .orElse(Map.of());
    }

    private Optional<Map<String, Component>> first(List<ClassInfo> candidates, Set<String> properties) {
        return candidates.stream()
                .map(this::components)
                .filter(components -> components.keySet().containsAll(properties))
                .findFirst();
    }

    private Map<String, Component> components(ClassInfo type) {
        Map<String, Component> components = new HashMap<>();
        type.methods().stream()
                .filter(method -> method.name().matches("is[A-Z].*") && method.parametersCount() == 0)
                .forEach(method -> components.put(
                        Introspector.decapitalize(method.name().substring(2)),
                        new Component(method.returnType(), false, false)));
        for (RecordComponentInfo component : type.recordComponents()) {
            FieldInfo field = type.field(component.name());
            ClassInfo unwrapped = has(field, JsonUnwrapped.class)
                    ? index.getClassByName(field.type().name())
                    : null;
            if (unwrapped != null) {
                components.putAll(components(unwrapped));
            } else {
                boolean leftOut = leavesOut(type.declaredAnnotation(INCLUDED)) || leavesOut(field.annotation(INCLUDED));
                components.put(nameOf(field), new Component(field.type(), leftOut, isText(field)));
            }
        }
        return components;
    }

    private static boolean leavesOut(@Nullable AnnotationInstance included) {
        return included != null
                && included.value() != null
                && included.value().asEnum().equals(JsonInclude.Include.NON_NULL.name());
    }

    private static boolean isText(FieldInfo field) {
        AnnotationInstance format = field.annotation(DotName.createSimple(JsonFormat.class));
        AnnotationValue shape = format == null ? null : format.value("shape");
        return shape != null
                && shape.asEnum().equals(JsonFormat.Shape.STRING.name())
                && field.type().name().equals(DECIMAL);
    }

    private static boolean has(FieldInfo field, Class<? extends Annotation> annotation) {
        return field.hasAnnotation(DotName.createSimple(annotation));
    }

    /** As which it is written, where that is no word of Java. */
    private static String nameOf(FieldInfo field) {
        AnnotationInstance property = field.annotation(DotName.createSimple(JsonProperty.class));
        return property == null || property.value() == null
                ? field.name()
                : property.value().asString();
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}

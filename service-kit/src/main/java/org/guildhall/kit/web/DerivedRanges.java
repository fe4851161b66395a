package org.guildhall.kit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.guildhall.kit.time.DayRange;
import org.guildhall.kit.time.Within;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the OpenAPI document between which times and days a value that comes in must lie: {@code x-formatMinimum} and
 * {@code x-formatMaximum}, as validators of JSON Schema know them without the {@code x-} that OpenAPI wants. Runs while the service is built.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DerivedRanges implements OASFilter {

    /** By schema and property: names of classes are unique in a service. */
    private final Map<String, DayRange> own = new HashMap<>();

    private final Set<Schema> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private Map<String, Schema> named = Map.of();

    public DerivedRanges(IndexView index) {
        for (AnnotationInstance within : index.getAnnotations(Within.class)) {
            if (within.target().kind() == AnnotationTarget.Kind.FIELD) {
                String type = within.target().asField().declaringClass().simpleName();
                own.put(type + "." + within.target().asField().name(), range(within));
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            named = document.getComponents().getSchemas();
        }
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(this::describe));
    }

    private void describe(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> describe(parameter.getSchema(), DayRange.USUAL));
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(type -> describe(type.getSchema(), DayRange.USUAL));
        }
    }

    private void describe(@Nullable Schema schema, DayRange range) {
        if (schema == null) {
            return;
        }
        String name = SchemaUses.reference(schema);
        if (name != null) {
            Schema meant = named.get(name);
            // Beside the reference, which an own range doesn't change for others.
            bound(schema, meant, range);
            describeProperties(name, meant);
        } else {
            bound(schema, schema, range);
            describe(schema.getItems(), range);
            describe(schema.getAdditionalPropertiesSchema(), range);
            describeProperties("", schema);
        }
    }

    private void describeProperties(String type, @Nullable Schema schema) {
        if (schema != null && schema.getProperties() != null && done.add(schema)) {
            schema.getProperties()
                    .forEach((name, property) ->
                            describe(property, own.getOrDefault(type + "." + name, DayRange.USUAL)));
        }
    }

    private static void bound(Schema schema, @Nullable Schema meant, DayRange range) {
        String format = meant == null ? null : meant.getFormat();
        if ("date".equals(format)) {
            schema.addExtension("x-formatMinimum", range.first().toString());
            schema.addExtension("x-formatMaximum", range.last().toString());
        } else if ("date-time".equals(format)) {
            schema.addExtension(
                    "x-formatMinimum", DayRange.beginning(range.first()).toString());
            schema.addExtension(
                    "x-formatMaximum", DayRange.beginning(range.last()).toString());
        }
    }

    private static DayRange range(AnnotationInstance within) {
        return new DayRange(
                day(within.value("from"), DayRange.USUAL.first()), day(within.value("to"), DayRange.USUAL.last()));
    }

    private static LocalDate day(@Nullable AnnotationValue told, LocalDate usual) {
        return told == null ? usual : LocalDate.parse(told.asString());
    }
}

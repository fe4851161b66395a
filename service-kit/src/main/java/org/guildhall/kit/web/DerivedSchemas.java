package org.guildhall.kit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.guildhall.kit.web.RecordShapes.Component;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the OpenAPI document what follows from the records that become JSON: an answer has each of its properties, null where
 * it is {@link Nullable}; a request may leave out, or send as null, whatever nobody demands; decimals written as text are
 * texts; codes in answers are an open list. Runs while the service is built.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = DerivedSchemas.LAST)
public class DerivedSchemas implements OASFilter {

    /** Filters run in falling order; the others read the document as the scanner wrote it. */
    static final int LAST = 0;

    /** Marks codes to which a later version may add in answers. */
    private static final String OPEN = "x-open-in-answers";

    private static final String DECIMAL = "-?[0-9]+(\\.[0-9]+)?";

    private final RecordShapes shapes;
    private Map<String, Schema> named = Map.of();

    public DerivedSchemas(IndexView index) {
        this.shapes = new RecordShapes(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null
                || document.getComponents() == null
                || document.getComponents().getSchemas() == null) {
            return;
        }
        named = document.getComponents().getSchemas();
        // The scanner gives every time and day the same example, which is none of this API.
        named.values().stream().filter(DerivedSchemas::isPlain).forEach(schema -> schema.setExamples(null));
        SchemaUses uses = new SchemaUses(document, named);
        new TreeMap<>(named).forEach((name, schema) -> {
            if (schema.getEnumeration() != null && uses.isAnswered(name)) {
                schema.addExtension(OPEN, true);
            }
            if (schema.getProperties() != null) {
                describe(
                        schema,
                        shapes.of(name, schema.getProperties().keySet()),
                        uses.isAsked(name),
                        uses.isAnswered(name));
            }
        });
    }

    private void describe(Schema schema, Map<String, Component> components, boolean asked, boolean answered) {
        List<String> required = new ArrayList<>();
        schema.getProperties().forEach((name, property) -> {
            Component component = components.get(name);
            boolean demanded =
                    schema.getRequired() != null && schema.getRequired().contains(name)
                            || asked && component != null && component.isPrimitive() && isAboveZero(property);
            if (component != null && component.isText()) {
                property.setType(List.of(SchemaType.STRING));
                property.setFormat("decimal");
                property.setPattern(DECIMAL);
            }
            if (component != null) {
                allowNull(property, component, asked && !demanded && !component.isPrimitive(), answered);
            }
            if (demanded || component != null && answered && isAlwaysThere(component, asked)) {
                required.add(name);
            }
        });
        schema.setRequired(required.isEmpty() ? null : required);
    }

    /** What is left out is zero, and so refused. */
    private static boolean isAboveZero(Schema property) {
        return property.getMinimum() != null && property.getMinimum().signum() > 0;
    }

    /** What a request brings, too, is what it demands; numbers and booleans there is none without. */
    private static boolean isAlwaysThere(Component component, boolean asked) {
        return asked ? component.isPrimitive() : !(component.isLeftOut() && component.isNullable());
    }

    private void allowNull(Schema property, Component component, boolean mayBeSent, boolean answered) {
        boolean mayBeGiven = answered && component.isNullable() && !component.isLeftOut();
        allowNullWithin(property, component.type());
        if (mayBeSent || mayBeGiven) {
            allowNull(property);
        }
    }

    /** In lists and maps. */
    private void allowNullWithin(Schema schema, Type type) {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            List<Type> arguments = type.asParameterizedType().arguments();
            allowNullOfElement(schema.getItems(), arguments.get(0));
            allowNullOfElement(schema.getAdditionalPropertiesSchema(), arguments.get(arguments.size() - 1));
        }
    }

    private void allowNullOfElement(@Nullable Schema element, Type type) {
        if (element != null) {
            allowNullWithin(element, type);
            if (type.hasAnnotation(RecordShapes.NULLABLE)) {
                allowNull(element);
            }
        }
    }

    private void allowNull(Schema schema) {
        String reference = SchemaUses.reference(schema);
        Schema meant = reference == null ? schema : named.get(reference);
        if (reference != null && isPlain(meant)) {
            schema.setRef(null);
            schema.setType(new ArrayList<>(meant.getType()));
            schema.setFormat(meant.getFormat());
            schema.setPattern(meant.getPattern());
        } else if (reference != null) {
            schema.setRef(null);
            schema.addAnyOf(OASFactory.createSchema().ref(reference));
            schema.addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
            schema.addType(SchemaType.NULL);
        }
    }

    /** A number or text that any other may be, too, such as an id or a time: is told where it stands. */
    private static boolean isPlain(Schema meant) {
        return meant.getProperties() == null && meant.getEnumeration() == null && meant.getItems() == null;
    }
}

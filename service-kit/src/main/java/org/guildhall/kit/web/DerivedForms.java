package org.guildhall.kit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says in full what the OpenAPI document leaves to its readers. A pattern holds for all of a text: that of Bean Validation does,
 * and one of JSON Schema is looked for anywhere in it. An object whose fields aren't told has any: generators take it for an
 * empty one. Runs while the service is built, after the other filters.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = DerivedSchemas.LAST - 1)
public class DerivedForms implements OASFilter {

    /** What the scanner makes of {@code NotBlank}: there it is right that it is looked for. */
    private static final String NOT_BLANK = "\\S";

    @Override
    public Schema filterSchema(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern(pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$");
        }
        if (isUntoldObject(schema)) {
            schema.setAdditionalPropertiesBoolean(true);
        }
        return schema;
    }

    private static boolean isUntoldObject(Schema schema) {
        List<SchemaType> types = schema.getType();
        return types != null
                && types.contains(SchemaType.OBJECT)
                && schema.getRef() == null
                && schema.getAnyOf() == null
                && schema.getOneOf() == null
                && schema.getAllOf() == null
                && schema.getProperties() == null
                && schema.getAdditionalPropertiesSchema() == null
                && schema.getAdditionalPropertiesBoolean() == null;
    }
}

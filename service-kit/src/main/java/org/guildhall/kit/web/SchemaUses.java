package org.guildhall.kit.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Which named schemas of an OpenAPI document requests bring and which ones answers give, by whatever way they reach them. */
class SchemaUses {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> named;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> answered = new HashSet<>();

    SchemaUses(OpenAPI document, Map<String, Schema> named) {
        this.named = named;
        follow(document.getComponents().getResponses());
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(this::follow));
    }

    boolean isAsked(String name) {
        return asked.contains(name);
    }

    boolean isAnswered(String name) {
        return answered.contains(name);
    }

    /** The name of the schema that a schema only refers to; null if it doesn't. */
    static @Nullable String reference(Schema schema) {
        String reference = schema.getRef();
        return reference == null ? null : reference.substring(REFERENCE.length());
    }

    private void follow(Operation operation) {
        if (operation.getRequestBody() != null) {
            follow(operation.getRequestBody().getContent(), asked);
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> follow(parameter.getSchema(), asked));
        }
        if (operation.getResponses() != null) {
            follow(operation.getResponses().getAPIResponses());
        }
    }

    private void follow(@Nullable Map<String, APIResponse> responses) {
        if (responses != null) {
            responses.values().forEach(response -> follow(response.getContent(), answered));
        }
    }

    private void follow(@Nullable Content content, Set<String> found) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .forEach(schema -> follow(schema, found));
        }
    }

    private void follow(@Nullable Schema schema, Set<String> found) {
        if (schema == null) {
            return;
        }
        String reference = reference(schema);
        if (reference != null && found.add(reference)) {
            follow(named.get(reference), found);
        }
        follow(schema.getItems(), found);
        follow(schema.getAdditionalPropertiesSchema(), found);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> follow(property, found));
        }
        Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                .filter(choices -> choices != null)
                .flatMap(Collection::stream)
                .forEach(choice -> follow(choice, found));
    }
}

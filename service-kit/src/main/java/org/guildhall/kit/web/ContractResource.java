package org.guildhall.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.OpenToPublic;

/** The contract of this service's events, for integrators: JSON Schemas and AsyncAPI, as packed with the service. */
@Path("/")
@OpenToPublic
@Tag(name = "事件契约 · event contract", description = "供订阅事件的系统使用。For subscribers to the events.")
public class ContractResource {

    /** Neither a slash nor a backslash: nothing outside the folder can be named. */
    private static final Pattern SCHEMA = Pattern.compile("[a-z0-9.-]+\\.json");

    private static final Pattern NAMED = Pattern.compile("schemas/([a-z0-9.-]+\\.json)");

    private final ObjectMapper json;
    private final EventSettings own;

    ContractResource(ObjectMapper json, EventSettings own) {
        this.json = json;
        this.own = own;
    }

    @Schema(description = "全部事件的 JSON Schema 的地址 · where the schemas of all events are")
    public record Schemas(
            @Schema(description = "地址，即 ce_dataschema · addresses, as ce_dataschema has them")
            List<URI> items) {}

    @GET
    @Path("/schemas")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listEventSchemas",
            summary = "全部事件的 JSON Schema · all schemas",
            description = "The addresses of the JSON Schemas of this service's events, as ce_dataschema has them.")
    public Schemas schemas() {
        return new Schemas(NAMED.matcher(read("asyncapi.yaml"))
                .results()
                .map(found -> addressOf(found.group(1)))
                .distinct()
                .sorted()
                .toList());
    }

    @GET
    @Path("/schemas/{name}")
    @Produces("application/schema+json")
    @Operation(
            operationId = "getEventSchema",
            summary = "事件的 JSON Schema · schema of an event",
            description =
                    "The JSON Schema of an event, such as member-joined.v1.json. Its $id is the event's ce_dataschema.")
    public String schema(@PathParam("name") String name) {
        if (!SCHEMA.matcher(name).matches()) {
            throw ProblemException.notFound();
        }
        ObjectNode told = json.createObjectNode().put("$id", addressOf(name).toString());
        try {
            return told.setAll((ObjectNode) json.readTree(read("schemas/" + name)))
                    .toPrettyString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI addressOf(String schema) {
        return own.addressOf("/schemas/" + schema);
    }

    @GET
    @Path("/asyncapi")
    @Produces("application/yaml")
    @Operation(
            operationId = "getAsyncApi",
            summary = "AsyncAPI 文档 · AsyncAPI document",
            description = "The AsyncAPI 3 document of this service's topic.")
    public String asyncapi() {
        return read("asyncapi.yaml");
    }

    private static String read(String resource) {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (content == null) {
                throw ProblemException.notFound();
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.guildhall.kit.contract;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.OpenToPublic;

/** The contract of this service's events, for integrators: JSON Schemas and AsyncAPI. */
@Path("/")
@OpenToPublic
@Tag(name = "事件契约 · event contract", description = "供订阅事件的系统使用。For subscribers to the events.")
public class ContractResource {

    private final EventCatalogue catalogue;
    private final AsyncApiDocument document;

    ContractResource(EventCatalogue catalogue, AsyncApiDocument document) {
        this.catalogue = catalogue;
        this.document = document;
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
            description = "本服务各事件的 JSON Schema 的地址，与 ce_dataschema 相同。"
                    + "The addresses of the JSON Schemas of this service's events, as ce_dataschema has them.")
    public Schemas schemas() {
        return new Schemas(catalogue.addresses());
    }

    @GET
    @Path("/schemas/{name}")
    @Produces("application/schema+json")
    @Operation(
            operationId = "getEventSchema",
            summary = "事件的 JSON Schema · schema of an event",
            description =
                    "一个事件的 JSON Schema，如 member-joined.v1.json；$id 即事件的 ce_dataschema。"
                            + "The JSON Schema of an event, such as member-joined.v1.json. Its $id is the event's ce_dataschema.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/schema+json", schema = @Schema(type = SchemaType.OBJECT)))
    public String schema(@PathParam("name") String file) {
        return catalogue
                .find(file.replaceFirst("\\.json$", ""))
                .filter(schema -> file.endsWith(".json"))
                .orElseThrow(ProblemException::notFound)
                .toPrettyString();
    }

    @GET
    @Path("/asyncapi")
    @Produces("application/yaml")
    @Operation(
            operationId = "getAsyncApi",
            summary = "AsyncAPI 文档 · AsyncAPI document",
            description = "本服务所发与所收事件的 AsyncAPI 3 文档，内含各 Schema。"
                    + "The AsyncAPI 3 document of what this service tells and hears, with the schemas in it.")
    public String asyncapi() {
        return document.yaml();
    }
}

package org.guildhall.kit.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.OpenToPublic;

/** The contract of this service's events, for integrators: JSON Schemas and AsyncAPI, as packed with the service. */
@Path("/")
@OpenToPublic
@Tag(name = "事件契约 · event contract", description = "供订阅事件的系统使用。For subscribers to the events.")
public class ContractResource {

    /** Neither a slash nor a backslash: nothing outside the folder can be named. */
    private static final Pattern SCHEMA = Pattern.compile("[a-z0-9.-]+\\.json");

    @GET
    @Path("/schemas/{name}")
    @Produces("application/schema+json")
    @Operation(
            operationId = "getEventSchema",
            summary = "事件的 JSON Schema · schema of an event",
            description = "The JSON Schema of an event, such as member-joined.v1.json.")
    public String schema(@PathParam("name") String name) {
        if (!SCHEMA.matcher(name).matches()) {
            throw ProblemException.notFound();
        }
        return read("schemas/" + name);
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

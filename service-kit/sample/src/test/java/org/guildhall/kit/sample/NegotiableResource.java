package org.guildhall.kit.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.guildhall.kit.security.SignedIn;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

/** Leaves it to the asker what it produces, and lets somebody's own be stored. */
@Path("/negotiable")
public class NegotiableResource {

    @GET
    @SignedIn
    @Cache(isPrivate = true)
    @Operation(operationId = "listNegotiable")
    public CompletionStage<RestResponse<List<String>>> list() {
        return CompletableFuture.completedStage(RestResponse.ok(List.of("one")));
    }
}

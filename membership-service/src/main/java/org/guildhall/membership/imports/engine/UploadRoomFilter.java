package org.guildhall.membership.imports.engine;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Takes room for who may upload, before anything is read, and gives it back when the request is over, however it ends. */
@Provider
@HeldInMemory
@Priority(Priorities.AUTHORIZATION + 1)
class UploadRoomFilter implements ContainerRequestFilter {

    private final UploadRoom room;
    private final RoutingContext routing;

    UploadRoomFilter(UploadRoom room, RoutingContext routing) {
        this.room = room;
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        int taken = room.take(request.getLength());
        routing.addEndHandler(over -> room.giveBack(taken));
    }
}

package org.guildhall.kit.code;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.OpenToPublic;
import org.jboss.resteasy.reactive.Cache;

/** What codes are called, for whoever shows them. */
@Path("/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "代码表 · code lists", description = "代码的中英文名称。What codes are called, in both languages.")
public class CodeListResource {

    private final CodeLists lists;

    CodeListResource(CodeLists lists) {
        this.lists = lists;
    }

    @Schema(description = "全部代码表 · all code lists")
    record AllCodeLists(List<CodeList> items) {}

    @GET
    @OpenToPublic
    @Cache(maxAge = 3600)
    @Operation(
            operationId = "listCodeLists",
            summary = "代码表 · what codes are called, in both languages",
            description = "可缓存一小时；遇到未列出的代码按原样显示。To be kept for an hour; show a code that isn't listed as it is.")
    public AllCodeLists list() {
        return new AllCodeLists(List.copyOf(lists.all()));
    }
}

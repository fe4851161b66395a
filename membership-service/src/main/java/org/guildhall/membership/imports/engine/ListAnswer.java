package org.guildhall.membership.imports.engine;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.guildhall.kit.sheet.SheetFormat;

/** Answers with a list, as a file to be saved in the format that was asked for; no cache keeps it. */
public final class ListAnswer {

    private ListAnswer() {}

    /** @param file its name, without an ending */
    public static Response of(ListExport<?> list, String file, HttpHeaders asked) {
        SheetFormat format = SheetFormat.of(asked.getAcceptableMediaTypes());
        return Response.ok(list.in(format), format.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, format.attachment(file))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

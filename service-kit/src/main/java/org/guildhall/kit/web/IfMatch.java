package org.guildhall.kit.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guildhall.kit.problem.ProblemException;

/**
 * {@code If-Match} of an edit (RFC 9110 §13, RFC 6585): a {@code @BeanParam} of every route that edits.
 *
 * @param tags the header as it came; null when it didn't
 */
public record IfMatch(
        @Parameter(description = "读到的 ETag · the ETag that was read", required = true)
        @HeaderParam(HttpHeaders.IF_MATCH)
        String tags) {

    /**
     * Lets the edit pass only if it was made with the current version in view; {@code *} matches any.
     *
     * @throws ProblemException 428 when the header is absent, 412 when it names other versions
     */
    public void require(long currentVersion) {
        if (tags == null || tags.isBlank()) {
            throw ProblemException.of(428, "precondition-required");
        }
        if (!EntityTags.nameStrongly(tags, EntityTags.of(currentVersion))) {
            throw ProblemException.of(412, "precondition-failed");
        }
    }
}

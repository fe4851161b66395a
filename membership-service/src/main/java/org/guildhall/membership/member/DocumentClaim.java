package org.guildhall.membership.member;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.person.IdentityDocument;
import org.jspecify.annotations.Nullable;

/** What somebody says of their document to activate a membership: its last four, or all of it. */
@Schema(name = "Activation", description = "网上激活：证件号码后四位，或完整号码 · what links a person to a membership")
record DocumentClaim(
        @Schema(description = "证件号码后四位 · last four of the document number", examples = "002X")
        @Pattern(regexp = "[0-9A-Za-z]{4}") @Nullable String documentLastFour,

        @Schema(
                description =
                        "完整证件号码；同一手机号有多人后四位相同时填写 · the whole number, where two with one phone have the same last four")
        @Size(min = 5, max = 40) @Nullable String documentNumber) {

    /** @throws ProblemException 422 when neither is told */
    void check() {
        if (documentLastFour == null && documentNumber == null) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("/documentLastFour", "required"));
        }
    }

    /** Whether the document can be this one; the whole number counts where both are told. */
    boolean fits(IdentityDocument recorded) {
        return documentNumber == null ? recorded.endsWith(documentLastFour) : recorded.isNumbered(documentNumber);
    }

    /** Personal values never appear in a log by accident. */
    @Override
    public String toString() {
        return "DocumentClaim[masked]";
    }
}

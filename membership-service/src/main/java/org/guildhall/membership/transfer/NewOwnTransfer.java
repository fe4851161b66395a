package org.guildhall.membership.transfer;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Schema(description = "申请接转本人会籍：新工会的编号或入会码，二者取一 · to which union one goes: its id or a join code of it, one of them")
record NewOwnTransfer(
        @Schema(description = "新工会，可按名称查得 · the union, as found by its name") @Nullable UUID organisationId,

        @Schema(description = "新工会的入会码 · a join code of the union") @Size(min = 1, max = 100) @Nullable String code,

        @Schema(description = "原因，默认换工作单位 · a new employer unless told") @Nullable TransferReason reason) {

    /** @throws ProblemException 422 unless it names the union in one way */
    void requireOneWay() {
        if ((organisationId == null) == (code == null)) {
            throw ProblemException.of(422, "invalid-fields").with(new FieldError("", "exactly-one"));
        }
    }

    TransferReason reasonOrUsual() {
        return Optional.ofNullable(reason).orElse(TransferReason.NEW_EMPLOYER);
    }
}

package org.guildhall.membership.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an officer does something to personal data or to a card. */
@Schema(description = "理由 · why an officer needs to do it")
public record AuditReason(
        @Schema(description = "理由，记入审计 · goes on record") @NotBlank @Size(max = 200) String reason) {}

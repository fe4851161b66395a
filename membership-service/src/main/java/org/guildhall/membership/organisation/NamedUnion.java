package org.guildhall.membership.organisation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "按名称找到的工会 · a union found by its name")
record NamedUnion(
        UUID id,

        @Schema(description = "工会名称 · its name", examples = "企业工会委员会")
        String name,

        OrganisationLevel level,

        @Schema(description = "上级工会名称；根组织为 null · name of the organisation above; null for a root") @Nullable String above) {}

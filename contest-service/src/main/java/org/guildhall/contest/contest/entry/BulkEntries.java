package org.guildhall.contest.contest.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "单位批量报名 · entries of an organisation's members")
record BulkEntries(
        @NotNull @Schema(description = "为哪个工会及其下级的会员报名 · union whose members, with those below, are entered")
        UUID organisationId,

        @NotEmpty @Size(max = 500) @Schema(description = "逐行报名，按此顺序占用名额 · taken line by line, places are given in this order")
        List<@NotNull @Valid NewEntry> entries) {}

package org.guildhall.reporting.statistics.saved;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.statistics.query.StatisticsQuery;
import org.jspecify.annotations.Nullable;

/** What its owner says of a saved query. */
@Schema(name = "SavedQueryText", description = "要保存的查询 · a query to be saved")
record SavedQueryText(
        @NotBlank @Size(max = 100) String name,

        @NotNull @Valid StatisticsQuery query,

        @Schema(description = "还有谁可以运行；默认无 · who else may run it; nobody by default") @Nullable @Valid ChosenReaders readers) {

    @Schema(name = "ChosenReaders", description = "可运行者，均按其本人权限 · each runs it with their own authority")
    record ChosenReaders(
            @Schema(description = "令牌主体 · persons, as their tokens name them") @Nullable @Size(max = 50) List<@NotBlank @Size(max = 255) String> subjects,

            @Schema(description = "可阅读该组织统计的人 · whoever may read its figures") @Nullable UUID organisation) {}

    SavedQuery.Readers chosen() {
        return readers == null
                ? new SavedQuery.Readers(List.of(), null)
                : new SavedQuery.Readers(
                        readers.subjects() == null ? List.of() : readers.subjects(), readers.organisation());
    }
}

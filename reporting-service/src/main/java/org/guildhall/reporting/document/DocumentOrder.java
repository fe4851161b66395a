package org.guildhall.reporting.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.document.form.DocumentForm;
import org.guildhall.reporting.statistics.query.StatisticsQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which document is wanted: either of a query, or of a template, an organisation and a period.
 *
 * @param period such as {@code 2026}, {@code 2026-Q4} or {@code 2026-11}
 * @param language {@code zh} or {@code en}; that of whoever it is for by default
 * @param title instead of the template's
 * @param narratives texts of the template's sections, by their names
 */
@Schema(
        name = "DocumentOrder",
        description =
                "DOCUMENT 作业的参数：query，或 template、organisation 与 period · the parameters of a job of the kind DOCUMENT: a query, or"
                        + " a template, an organisation and a period")
record DocumentOrder(
        @Nullable @Size(max = 64) String template,
        @Nullable @Valid StatisticsQuery query,
        @NotNull DocumentForm format,
        @Nullable UUID organisation,
        @Nullable @Size(max = 16) String period,
        @Nullable @Pattern(regexp = "zh|en") String language,
        @Nullable @Size(min = 1, max = 100) String title,
        @Nullable @Size(max = 20) Map<@Size(max = 64) String, @NotNull @Size(max = 20_000) String> narratives) {}

package org.guildhall.reporting.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.reporting.projection.Dimension;
import org.guildhall.reporting.statistics.common.Basis;
import org.guildhall.reporting.statistics.member.MemberFactReading;
import org.guildhall.reporting.statistics.member.MemberFigure;
import org.jspecify.annotations.Nullable;

/**
 * Of which members the facts are wanted, with the same meaning as the parameters of {@code GET /statistics/members/facts}.
 *
 * @param figure those in the register by default
 * @param own whether only those of the organisation itself are wanted; with all below it by default
 * @param language {@code zh} or {@code en}; that of whoever it is for by default
 */
@Schema(name = "FactsOrder", description = "FACTS 作业的参数 · the parameters of a job of the kind FACTS")
record FactsOrder(
        @NotNull UUID organisation,
        @NotNull SheetFormat format,
        @Nullable MemberFigure figure,
        @Nullable Boolean own,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Dimension dimension,
        @Nullable String code,
        @Nullable Basis basis,
        @Nullable @Pattern(regexp = "zh|en") String language) {

    MemberFactReading.Wanted wanted() {
        return new MemberFactReading.Wanted(
                organisation,
                figure == null ? MemberFigure.MEMBERS : figure,
                Boolean.TRUE.equals(own),
                from,
                to,
                dimension,
                code,
                basis == null ? Basis.AS_IS : basis);
    }
}

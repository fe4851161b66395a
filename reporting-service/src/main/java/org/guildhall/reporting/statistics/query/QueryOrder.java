package org.guildhall.reporting.statistics.query;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.sheet.SheetFormat;

/** What a job of the kind {@code QUERY} makes, in the form in which it is ordered. */
@Schema(name = "QueryOrder", description = "QUERY 作业的参数 · the parameters of a job of the kind QUERY")
public record QueryOrder(
        @NotNull @Valid StatisticsQuery query,

        @Schema(description = "结果格式 · the form of the result") @NotNull Format format) {

    /** By what jobs of this kind are ordered. */
    public static final String KIND = "QUERY";

    /** As which a data set is written. */
    @Schema(name = "DataSetFormat", description = "数据集的格式 · as what a data set is written")
    public enum Format {
        JSON_STAT(MediaType.APPLICATION_JSON_TYPE),
        CSV(SheetFormat.CSV.type());

        private final MediaType type;

        Format(MediaType type) {
            this.type = type;
        }

        MediaType type() {
            return type;
        }

        /** That of the first accepted type which is one of them; JSON-stat where none is. */
        public static Format of(List<MediaType> accepted) {
            return accepted.stream()
                    .flatMap(wanted -> Stream.of(values()).filter(format -> wanted.isCompatible(format.type)))
                    .findFirst()
                    .orElse(JSON_STAT);
        }
    }
}

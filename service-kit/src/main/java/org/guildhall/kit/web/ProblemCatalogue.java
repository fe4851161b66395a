package org.guildhall.kit.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "本服务的全部问题类型与字段错误 · all types of problems of this service, and all faults of fields")
record ProblemCatalogue(
        @Schema(
                description = "语言 · in which language",
                examples = {"zh-CN", "en"})
        String language,

        @Schema(description = "问题类型，按代码排列 · types by code") List<ProblemType> problems,

        @Schema(description = "字段错误，按代码排列 · faults of fields by code")
        List<FieldFault> fields) {

    @Schema(description = "errors 中的一种字段错误 · a fault of a field, as errors names it")
    record FieldFault(
            @Schema(description = "稳定的错误代码 · the stable code")
            String code,

            @Schema(description = "说明 · what it means") String detail) {}
}

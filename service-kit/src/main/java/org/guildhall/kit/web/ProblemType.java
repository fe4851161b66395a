package org.guildhall.kit.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "一种问题及其含义 · a type of problems, and what it means")
record ProblemType(
        @Schema(description = "问题类型，即本说明的地址 · the type, which is the address of this explanation")
        String type,

        @Schema(description = "稳定的错误代码 · the stable code") String code,

        @Schema(
                description = "语言 · in which language",
                examples = {"zh-CN", "en"})
        String language,

        @Schema(description = "标题 · title") String title,

        @Schema(description = "说明；… 处为具体情形 · what it means; … stands for what a particular one tells")
        String detail) {}

package org.guildhall.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal and fault, RFC 9457, media type {@value #MEDIA_TYPE}. */
@Schema(name = "Problem", description = "问题文档（RFC 9457）：所有错误都以此格式回答 · the body of every refusal and fault")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(
                description = "问题类型，末段即 code · its last part is the code",
                examples = "https://hall.example/membership/problems/invalid-fields")
        String type,

        @Schema(description = "简短标题，语言随 Accept-Language（默认中文） · in the language asked for, Chinese unless told")
        String title,

        @Schema(description = "HTTP 状态码 · status code") int status,

        @Schema(description = "说明 · what happened and what to do")
        String detail,

        @Schema(description = "稳定的错误代码，供程序判断 · stable, for programs to decide by")
        String code,

        @Schema(description = "反馈问题时请提供 · to be quoted when asking for help")
        String traceId,

        @Schema(description = "有误的字段，可能为空 · faulty fields, if any")
        List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One faulty field. */
    @Schema(name = "ProblemField", description = "一个有误的字段 · one faulty field")
    public record Fault(
            @Schema(
                    description = "RFC 6901 JSON 指针；参数则为 / 加参数名 · JSON pointer, or a slash and the parameter's name",
                    examples = "/consent/noticeVersion")
            String pointer,

            @Schema(description = "稳定的错误代码 · stable code") String code,

            @Schema(description = "说明 · what is wrong") String detail) {}
}

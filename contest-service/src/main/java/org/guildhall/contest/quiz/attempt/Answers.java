package org.guildhall.contest.quiz.attempt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "一题或一页的作答；可改答，以最后一次为准 · answers to one question or a page of them; the last one counts")
record Answers(@NotEmpty @Size(max = 200) List<@NotNull @Valid Answer> answers) {

    @Schema(description = "一题的作答 · an answer")
    record Answer(
            @Schema(description = "题号，自 1 起 · number of the question") @Min(1) @Max(4_000) int number,

            @Schema(description = "所选选项的字母，多选按字母顺序 · letters of the options, in order", examples = "BD")
            @NotNull @Pattern(regexp = "[A-H]{1,8}") String choice) {}
}

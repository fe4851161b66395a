package org.guildhall.contest.judging.marking;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "部分保存：给出的评分项更新，null 为清除，未给出的不变 · a partial save; what is absent stays")
record MarksPatch(
        @Size(max = 200) @Schema(
                description = "评分项代码 → 十进制数字的字符串，至多三位小数"
                        + " · code of a criterion to a decimal as text, three decimals at most",
                examples = "{\"p1\":\"2\"}")
        @Nullable Map<String, String> marks,

        @Size(max = 200) @Schema(description = "全部违规，给出则整体替换 · all penalties; replaces the former ones") @Nullable List<@NotNull @Valid Penalty> penalties) {}

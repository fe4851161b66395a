package org.guildhall.membership.archive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.time.Within;
import org.jspecify.annotations.Nullable;

@Schema(description = "登记台账 · an entry of the archive")
record NewArchiveEntry(
        @NotNull ArchiveKind kind,

        @NotNull @PastOrPresent @Within(from = "1949-10-01") @Schema(description = "发生日期 · when it happened")
        LocalDate happenedOn,

        @NotBlank @Size(max = 200) @Schema(description = "标题 · title", examples = "第三届职工代表大会第一次会议")
        String title,

        @Size(max = 20_000) @Schema(description = "内容 · what happened") @Nullable String text,

        @Size(max = 500) @Schema(description = "相关会员的编号；请勿在标题或内容中写入个人信息 · ids of members; no personal data in title or text")
        @Nullable List<@NotNull UUID> persons,

        @Size(max = 10) @Schema(description = "附件 · files that were sent before") @Nullable List<@NotNull @Valid NamedAttachment> attachments) {

    String writtenText() {
        return text == null ? "" : text;
    }

    List<UUID> namedPersons() {
        return persons == null ? List.of() : persons.stream().distinct().toList();
    }

    List<NamedAttachment> namedAttachments() {
        return attachments == null ? List.of() : attachments;
    }

    /** What officers wrote never appears in a log by accident. */
    @Override
    public String toString() {
        return "NewArchiveEntry[" + kind + "]";
    }
}

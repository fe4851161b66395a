package org.guildhall.membership.archive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "已上传的附件 · a file that was sent before, and its name")
record NamedAttachment(
        @NotNull UUID id,

        @NotBlank @Size(max = 120) @Schema(description = "文件名 · name of the file", examples = "会议纪要.pdf")
        String name) {}

package org.guildhall.membership.personaldata.rotation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far everything is with the key in use. */
@Schema(name = "KeyRotation", description = "密钥轮换进度 · how far the encrypted values are with the key in use")
record KeyRotationView(
        @Schema(description = "现用密钥编号 · id of the key in use")
        String keyId,

        @Schema(description = "是否全部完成；之后可停用旧密钥 · whether all is done; older keys can be taken out then")
        boolean finished,

        List<ColumnProgress> columns) {

    /** One column. */
    @Schema(name = "KeyRotationColumn", description = "一列的进度 · how far one column is")
    record ColumnProgress(
            @Schema(examples = "person.name_cipher") String column,

            @Schema(description = "已重新加密的值 · values written anew so far")
            long rewritten,

            @Schema(description = "无法解密的值：密钥已停用 · values that can't be read, because their key is gone")
            long unreadable,

            @Schema(description = "完成时间；未完成为 null · null until no value of an older key is left") @Nullable Instant finishedAt) {}
}

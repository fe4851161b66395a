package org.guildhall.membership.personaldata.copy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that this service keeps of somebody, for themselves. */
@Schema(description = "本服务保存的本人的全部信息，均为原文 · all that this service keeps of somebody, in clear")
record OwnRecords(
        Instant toldAt,

        @Schema(
                description =
                        "按类别的记录：person、memberships、periods、work、skills、accesses（谁查看或更改过）、applications、consents、cards、"
                                + "transfers、gifts、notices、imports 等，可能增加 · the records by what they are about; more may come")
        Map<String, List<Map<String, @Nullable Object>>> records) {

    /** Personal values never appear in a log by accident. */
    @Override
    public String toString() {
        return "OwnRecords[masked]";
    }
}

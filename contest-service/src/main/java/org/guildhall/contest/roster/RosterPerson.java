package org.guildhall.contest.roster;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.common.name.KnownName;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "名单上的会员；不在管辖范围内的（如表演嘉宾）只有编号 · a member on a list; of who lies outside one's scope, such as a guest, the id alone")
record RosterPerson(
        UUID memberId,
        @Schema(description = "姓名 · name") @Nullable String name,

        @Schema(description = "证件号码，脱敏 · document number, masked") @Nullable String documentNumber,

        @Schema(description = "手机号，脱敏 · mobile number, masked") @Nullable String mobile,

        @Schema(description = "工会名称 · the member's union") @Nullable String organisation) {

    /** @param known null for who lies outside the caller's scope */
    static RosterPerson of(UUID memberId, @Nullable KnownName known) {
        return known == null
                ? new RosterPerson(memberId, null, null, null, null)
                : new RosterPerson(
                        memberId, known.name(), known.documentNumber(), known.mobile(), known.organisation());
    }

    /** A name never appears in a log by accident. */
    @Override
    public String toString() {
        return "RosterPerson[masked]";
    }
}

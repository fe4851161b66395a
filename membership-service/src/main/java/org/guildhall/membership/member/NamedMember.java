package org.guildhall.membership.member;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.person.PersonalValues;

/** A member by name. */
@Schema(description = "会员姓名，证件和手机仍脱敏 · a member by name; document and mobile stay masked")
record NamedMember(
        UUID memberId,

        @Schema(description = "姓名 · the name in clear") String name,

        @Schema(description = "证件号码，脱敏 · the document number, masked", examples = "1101**********002X")
        String documentNumber,

        @Schema(description = "手机号，脱敏 · the mobile number, masked", examples = "138****8000")
        String mobile,

        UUID organisationId,

        @Schema(description = "工会名称 · the name of the union")
        String organisation) {

    /**
     * @param organisation the name of the union
     * @param person in clear
     */
    static NamedMember of(Member member, String organisation, PersonalValues person) {
        PersonalValues masked = person.masked();
        return new NamedMember(
                member.id(),
                person.name(),
                masked.documentNumber(),
                masked.mobile(),
                member.organisationId(),
                organisation);
    }

    /** Personal values never appear in a log by accident. */
    @Override
    public String toString() {
        return "NamedMember[masked]";
    }
}

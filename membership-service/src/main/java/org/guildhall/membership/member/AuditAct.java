package org.guildhall.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer did to a member's personal data or card. */
@Schema(
        description =
                "操作：查看原文、解除激活锁定、更新联系方式、查看姓名、查找、更正、更正被拒（证件属他人）、办理会员卡、发放激活码、删除个人信息、向其他省份转出 · what an officer did to a member's personal data or card")
public enum AuditAct {
    /** Saw the values in clear. */
    UNMASKED,
    /** Let the member try to activate again. */
    ACTIVATION_UNLOCKED,
    /** Brought name and mobile number up to date, having seen the document, or a letter of another cell. */
    CONTACT_REPLACED,
    /** Saw the name in clear, on a list. */
    NAME_SEEN,
    /** Found the member by what they are known by. */
    FOUND,
    /** Set right what was on record. */
    CORRECTED,
    /** Wanted to set right the document, and was told that the number is another member's. */
    DOCUMENT_REFUSED,
    /** Issued a card to them later. */
    CARD_ISSUED,
    /** Handed it over. */
    CARD_COLLECTED,
    /** Reported it lost. */
    CARD_LOST,
    /** Replaced a lost one. */
    CARD_REPLACED,
    /** Gave them a code to activate without the phone on record. */
    ACTIVATION_CODE_GIVEN,
    /** Erased who they were, on their wish. */
    ERASED,
    /** Handed over who they are to another cell, by a letter. */
    RELEASED_TO_CELL
}

package org.guildhall.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The identity documents one can join with. */
@Schema(description = "证件类型：居民身份证、护照、港澳居民证件、台湾居民证件、外国人永久居留身份证 · the document one joins with")
public enum DocumentType {
    /** 居民身份证, GB 11643. */
    RESIDENT_ID,
    /** 护照. */
    PASSPORT,
    /** 港澳居民来往内地通行证, or the residence permit that begins 81 or 82. */
    HK_MACAO_PERMIT,
    /** 台湾居民来往大陆通行证, or the residence permit that begins 83. */
    TAIWAN_PERMIT,
    /** 外国人永久居留身份证, in the form of 2017 or the one of 2023 that begins 9. */
    FOREIGNER_PERMIT
}

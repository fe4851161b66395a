package org.guildhall.contest.recognition.certificate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "颁发结果 · what issuing came to")
record IssuedCertificates(
        @Schema(description = "新颁发的证书数 · certificates issued now")
        int issued,

        @Schema(description = "此前已颁发的证书数 · there already") int kept,

        @Schema(description = "随奖项登记或推荐的荣誉数 · honours registered or recommended with the prizes")
        int honours) {}

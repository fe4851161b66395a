package org.guildhall.contest.recognition.certificate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "类别：获奖证书、参与证书 · what is certified: a prize of a contest, or having taken part in a quiz")
public enum CertificateKind {
    PRIZE,
    PARTICIPATION
}

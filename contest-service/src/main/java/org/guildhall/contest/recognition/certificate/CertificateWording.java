package org.guildhall.contest.recognition.certificate;

import java.util.Map;

/** The words that tell one kind of certificate from another. */
final class CertificateWording {

    private static final Map<String, String> MEDALS = Map.of("GOLD", "金牌", "SILVER", "银牌", "BRONZE", "铜牌");

    private CertificateWording() {}

    static String heading(CertificateView certificate) {
        return switch (certificate.kind()) {
            case PRIZE -> "获奖证书";
            case PARTICIPATION -> "参与证书";
        };
    }

    /** What the holder did. */
    static String sentence(CertificateView certificate) {
        return switch (certificate.kind()) {
            case PRIZE -> prize(certificate);
            case PARTICIPATION -> "参加“%s”答题活动，共完成 %d 个场次的答题。".formatted(certificate.quiz(), certificate.periods());
        };
    }

    private static String prize(CertificateView certificate) {
        StringBuilder text = new StringBuilder("在%s“%s”（%s）中荣获第 %d 名"
                .formatted(certificate.contest(), certificate.project(), certificate.trade(), certificate.rank()));
        if (certificate.prize() != null) {
            text.append("，").append(certificate.prize());
        }
        if (certificate.medal() != null) {
            text.append("，").append(MEDALS.getOrDefault(certificate.medal(), certificate.medal()));
        }
        if (certificate.honour() != null) {
            text.append("，授予“").append(certificate.honour()).append("”称号");
        }
        return text.append("。").toString();
    }
}

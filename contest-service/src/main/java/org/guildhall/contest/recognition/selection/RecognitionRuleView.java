package org.guildhall.contest.recognition.selection;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.recognition.award.HonourLevel;
import org.jspecify.annotations.Nullable;

@Schema(name = "RecognitionRule", description = "直接认定规则 · a rule of direct recognition")
record RecognitionRuleView(
        UUID id,
        String code,
        String title,
        HonourLevel level,
        @Nullable String honourCode,
        int sinceYear) {

    static RecognitionRuleView of(RecognitionRule rule) {
        return new RecognitionRuleView(
                rule.id(),
                rule.code(),
                rule.title(),
                rule.level(),
                rule.honourCode().orElse(null),
                rule.sinceYear());
    }
}

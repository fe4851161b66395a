package org.guildhall.contest.quiz.paper;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.quiz.bank.Question;
import org.guildhall.contest.quiz.bank.QuestionKind;
import org.jspecify.annotations.Nullable;

/**
 * Part of a paper: so many questions of a topic, each for so many points.
 *
 * @param kind null for any
 */
@Schema(description = "试卷的一部分：从某主题随机抽取若干题，每题同分 · so many questions of a topic, drawn by lot, equal points each")
public record Section(
        @Schema(description = "主题 · topic", examples = "安全生产") @NotBlank @Size(max = 50) String topic,

        @Schema(description = "题型；不填则不限 · any kind when left out") @Nullable QuestionKind kind,

        @Schema(description = "抽题数 · how many") @Min(1) @Max(200) int number,

        @Schema(description = "每题分值 · points for each", examples = "10") @Min(1) @Max(100) int points) {

    boolean admits(Question question) {
        return question.topic().equals(topic) && (kind == null || question.kind() == kind);
    }

    boolean overlaps(Section other) {
        return topic.equals(other.topic) && (kind == null || other.kind == null || kind == other.kind);
    }

    int fullMarks() {
        return number * points;
    }
}

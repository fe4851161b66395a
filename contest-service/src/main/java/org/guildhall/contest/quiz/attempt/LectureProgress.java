package org.guildhall.contest.quiz.attempt;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.quiz.quizzes.Lecture;

@Schema(description = "讲座进度 · how far a lecture was watched")
record LectureProgress(
        String code,
        @Schema(description = "标题 · title") String title,
        @Schema(description = "视频地址 · where to watch it") String url,
        @Schema(description = "须观看的秒数 · seconds to watch") int seconds,
        @Schema(description = "已观看的秒数 · seconds watched") long watched,
        boolean done) {

    static LectureProgress of(Lecture lecture, long millis) {
        return new LectureProgress(
                lecture.code(),
                lecture.title(),
                lecture.url(),
                lecture.seconds(),
                Math.min(lecture.seconds(), Duration.ofMillis(millis).toSeconds()),
                millis >= lecture.seconds() * 1_000L);
    }
}

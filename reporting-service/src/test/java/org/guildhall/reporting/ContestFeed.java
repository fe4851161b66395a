package org.guildhall.reporting;

import static org.guildhall.reporting.EventFeed.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the contest service tells of contests, entries and results. */
public final class ContestFeed {

    private static final String TIME = "2026-11-20T01:00:00Z";

    private ContestFeed() {}

    public static ProducerRecord<String, byte[]> created(UUID contest, UUID organiser, String contestClass) {
        return created(contest, organiser, contestClass, 2026);
    }

    public static ProducerRecord<String, byte[]> created(UUID contest, UUID organiser, String contestClass, int year) {
        return event(
                "contest",
                "contest-created",
                contest,
                1,
                "contestId",
                contest,
                "organisationId",
                organiser,
                "title",
                "Skills",
                "contestClass",
                contestClass,
                "year",
                year,
                "opensAt",
                year + "-11-01T00:00:00Z",
                "closesAt",
                year + "-12-01T00:00:00Z");
    }

    public static ProducerRecord<String, byte[]> opened(UUID contest) {
        return event("contest", "contest-opened", contest, 2, "contestId", contest);
    }

    public static ProducerRecord<String, byte[]> cancelled(UUID contest) {
        return event("contest", "contest-cancelled", contest, 2, "contestId", contest);
    }

    public static ProducerRecord<String, byte[]> entered(UUID entry, UUID contest, UUID organiser) {
        return event(
                "contest",
                "entry-registered",
                entry,
                1,
                "entryId",
                entry,
                "projectId",
                UUID.randomUUID(),
                "contestId",
                contest,
                "organisationId",
                organiser,
                "memberId",
                UUID.randomUUID(),
                "registeredAt",
                TIME);
    }

    public static ProducerRecord<String, byte[]> started(UUID contest, long version) {
        return event("contest", "contest-started", contest, version, "contestId", contest);
    }

    public static ProducerRecord<String, byte[]> project(UUID project, UUID contest, UUID organiser, int teamSize) {
        return event(
                "contest",
                "project-added",
                project,
                1,
                "projectId",
                project,
                "contestId",
                contest,
                "organisationId",
                organiser,
                "trade",
                "Welding",
                "title",
                "Welding",
                "capacity",
                null,
                "teamSize",
                teamSize);
    }

    /** An entry of these members: one, or those of a team. */
    public static ProducerRecord<String, byte[]> entered(
            UUID entry, UUID project, UUID contest, UUID organiser, List<UUID> members, LocalDate day) {
        return event(
                "contest",
                "entry-registered",
                entry,
                1,
                "entryId",
                entry,
                "projectId",
                project,
                "contestId",
                contest,
                "organisationId",
                organiser,
                "memberId",
                members.get(0),
                "memberIds",
                members.stream().map(UUID::toString).toList(),
                "registeredAt",
                day + "T02:00:00Z");
    }

    /** @param name {@code entry-withdrawn} or {@code entry-status-changed}, to {@code ABSENT} */
    public static ProducerRecord<String, byte[]> leftOut(String name, UUID entry, UUID contest, UUID organiser) {
        return event(
                "contest",
                name,
                entry,
                2,
                "entryId",
                entry,
                "contestId",
                contest,
                "organisationId",
                organiser,
                "status",
                "ABSENT",
                "withdrawnAt",
                TIME,
                "changedAt",
                TIME);
    }

    public static ProducerRecord<String, byte[]> quizStarted(
            UUID attempt, UUID quiz, UUID member, UUID organisation, LocalDate day) {
        return event(
                "contest",
                "quiz-attempt-started",
                attempt,
                1,
                "attemptId",
                attempt,
                "quizId",
                quiz,
                "periodId",
                quiz,
                "organisationId",
                organisation,
                "memberId",
                member,
                "memberOrganisationId",
                organisation,
                "number",
                1,
                "startedAt",
                day + "T02:00:00Z");
    }

    /** @param name {@code result-published} or {@code result-corrected} */
    public static ProducerRecord<String, byte[]> result(
            String name, UUID result, long version, UUID contest, UUID organiser, long prize) {
        return event(
                "contest",
                name,
                result,
                version,
                "resultId",
                result,
                "contestId",
                contest,
                "organisationId",
                organiser,
                "prize",
                "FIRST",
                "prizeAmount",
                prize,
                "at",
                TIME);
    }
}

package org.guildhall.reporting;

import static org.guildhall.reporting.EventFeed.event;

import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the contest service tells of contests, entries and results. */
public final class ContestFeed {

    private static final String TIME = "2026-11-20T01:00:00Z";

    private ContestFeed() {}

    public static ProducerRecord<String, byte[]> created(UUID contest, UUID organiser, String contestClass) {
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
                2026,
                "opensAt",
                "2026-11-01T00:00:00Z",
                "closesAt",
                "2026-12-01T00:00:00Z");
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

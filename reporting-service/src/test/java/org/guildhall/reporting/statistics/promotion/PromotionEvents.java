package org.guildhall.reporting.statistics.promotion;

import static org.guildhall.reporting.EventFeed.event;

import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Tells of promotions as the contest service would. */
public final class PromotionEvents {

    private PromotionEvents() {}

    /** A promotion by the organiser of a contest. */
    public static ProducerRecord<String, byte[]> granted(
            UUID organiser, UUID member, UUID organisation, String level, int year) {
        UUID id = UUID.randomUUID();
        return event(
                "contest",
                "promotion-granted",
                id,
                2,
                "promotionId",
                id,
                "contestId",
                UUID.randomUUID(),
                "projectId",
                UUID.randomUUID(),
                "entryId",
                UUID.randomUUID(),
                "organisationId",
                organiser,
                "memberId",
                member,
                "memberOrganisationId",
                organisation,
                "level",
                level,
                "levelRank",
                4,
                "trade",
                "电工",
                "year",
                year,
                "policyId",
                UUID.randomUUID(),
                "grantedAt",
                "2026-11-20T01:00:00Z");
    }
}

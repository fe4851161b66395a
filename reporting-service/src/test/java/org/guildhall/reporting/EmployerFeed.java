package org.guildhall.reporting;

import static org.guildhall.reporting.EventFeed.event;

import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What membership tells of employers, founding cases and activations. */
public final class EmployerFeed {

    private EmployerFeed() {}

    /** What is told of an employer; its union and what isn't known are null. */
    public record Told(
            UUID keeper,
            @Nullable UUID union,
            @Nullable Boolean above,
            @Nullable Integer employees) {}

    public static ProducerRecord<String, byte[]> registered(UUID employer, Told told, LocalDate day) {
        return told("employer-registered", employer, 1, told, day);
    }

    public static ProducerRecord<String, byte[]> changed(UUID employer, long version, Told told, LocalDate day) {
        return told("employer-changed", employer, version, told, day);
    }

    private static ProducerRecord<String, byte[]> told(
            String name, UUID employer, long version, Told told, LocalDate day) {
        return event(
                "membership",
                name,
                employer,
                version,
                "employerId",
                employer,
                "keeperId",
                told.keeper(),
                "name",
                "Works",
                "creditCode",
                null,
                "aboveDesignatedSize",
                told.above(),
                "employeeCount",
                told.employees(),
                "areaCode",
                null,
                "unionId",
                told.union(),
                "effectiveOn",
                day.toString());
    }

    public static ProducerRecord<String, byte[]> closed(
            UUID employer, long version, UUID keeper, String reason, LocalDate day) {
        return event(
                "membership",
                "employer-closed",
                employer,
                version,
                "employerId",
                employer,
                "keeperId",
                keeper,
                "reason",
                reason,
                "effectiveOn",
                day.toString());
    }

    public static ProducerRecord<String, byte[]> caseOpened(UUID id, UUID catchAll, LocalDate day) {
        return event(
                "membership",
                "founding-case-opened",
                id,
                1,
                "caseId",
                id,
                "organisationId",
                catchAll,
                "parentId",
                UUID.randomUUID(),
                "employerId",
                null,
                "members",
                25,
                "openedAt",
                day + "T02:00:00Z");
    }

    /** @param outcome {@code FOUNDED} or {@code DISMISSED} */
    public static ProducerRecord<String, byte[]> caseClosed(UUID id, UUID catchAll, String outcome, LocalDate day) {
        return event(
                "membership",
                "founding-case-closed",
                id,
                2,
                "caseId",
                id,
                "organisationId",
                catchAll,
                "employerId",
                null,
                "outcome",
                outcome,
                "reason",
                null,
                "unionId",
                null,
                "members",
                25,
                "closedAt",
                day + "T02:00:00Z");
    }

    public static ProducerRecord<String, byte[]> activated(UUID member, long version, LocalDate day) {
        return event(
                "membership",
                "member-activated",
                member,
                version,
                "memberId",
                member,
                "subject",
                "subject-" + member,
                "activatedAt",
                day + "T02:00:00Z");
    }
}

package org.guildhall.reporting;

import static org.guildhall.reporting.EventFeed.event;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What membership tells of members after they joined, and of organisations after they were founded. */
public final class LifeFeed {

    private static final String TIME = "2026-11-20T01:00:00Z";

    private LifeFeed() {}

    /** What a member is counted by. */
    public record Dimensions(
            String gender, String birthBand, String education, String household, List<String> categories) {

        Object[] with(Object... more) {
            Object[] all = new Object[more.length + 10];
            System.arraycopy(more, 0, all, 0, more.length);
            Object[] own = {
                "gender",
                gender,
                "birthYearBand",
                birthBand,
                "education",
                education,
                "household",
                household,
                "categories",
                categories
            };
            System.arraycopy(own, 0, all, more.length, own.length);
            return all;
        }
    }

    /** A worker of whom everything is known. */
    public static final Dimensions COURIER =
            new Dimensions("FEMALE", "1980-1984", "MASTER", "URBAN", List.of("COURIER"));

    public static ProducerRecord<String, byte[]> joined(UUID member, UUID organisation, String day, Dimensions as) {
        return event(
                "membership",
                "member-joined",
                member,
                1,
                as.with(
                        "memberId",
                        member,
                        "organisationId",
                        organisation,
                        "joinedOn",
                        day,
                        "joinedAt",
                        TIME,
                        "memberSince",
                        "1999-05-01"));
    }

    public static ProducerRecord<String, byte[]> imported(
            UUID member, UUID organisation, String day, String status, Dimensions as) {
        return event(
                "membership",
                "member-imported",
                member,
                1,
                as.with(
                        "memberId",
                        member,
                        "importId",
                        new UUID(1, 1),
                        "organisationId",
                        organisation,
                        "joinedOn",
                        day,
                        "memberSince",
                        "1998-05-01",
                        "status",
                        status,
                        "importedAt",
                        TIME));
    }

    public static ProducerRecord<String, byte[]> importUndone(UUID member, long version, UUID organisation) {
        return event(
                "membership",
                "member-import-undone",
                member,
                version,
                "memberId",
                member,
                "importId",
                new UUID(1, 1),
                "organisationId",
                organisation,
                "undoneAt",
                TIME);
    }

    public static ProducerRecord<String, byte[]> changed(
            UUID member, long version, UUID organisation, String from, String to, String day) {
        return changed(member, version, organisation, from, to, "OTHER", day);
    }

    /** The last act is taken back: the status before holds as if nothing had been recorded on that day. */
    public static ProducerRecord<String, byte[]> takenBack(
            UUID member, long version, UUID organisation, String from, String to, String day) {
        return changed(member, version, organisation, from, to, "MISTAKE", day);
    }

    private static ProducerRecord<String, byte[]> changed(
            UUID member, long version, UUID organisation, String from, String to, String reason, String day) {
        return event(
                "membership",
                "member-status-changed",
                member,
                version,
                "memberId",
                member,
                "organisationId",
                organisation,
                "fromStatus",
                from,
                "toStatus",
                to,
                "reason",
                reason,
                "validFrom",
                day,
                "changedAt",
                TIME);
    }

    public static ProducerRecord<String, byte[]> transferred(
            UUID member, long version, UUID from, UUID to, String cause, String day) {
        return event(
                "membership",
                "member-transferred",
                member,
                version,
                "memberId",
                member,
                "transferId",
                cause.equals("MERGER") ? null : new UUID(2, 2),
                "fromOrganisationId",
                from,
                "toOrganisationId",
                to,
                "cause",
                cause,
                "validFrom",
                day,
                "transferredAt",
                TIME);
    }

    public static ProducerRecord<String, byte[]> corrected(
            UUID member, long version, UUID organisation, Dimensions to) {
        return event(
                "membership",
                "member-corrected",
                member,
                version,
                to.with(
                        "memberId",
                        member,
                        "organisationId",
                        organisation,
                        "politicalStatus",
                        null,
                        "correctedAt",
                        TIME));
    }

    public static ProducerRecord<String, byte[]> closed(UUID organisation, long version, UUID parent, String day) {
        return event(
                "membership",
                "organisation-closed",
                organisation,
                version,
                "organisationId",
                organisation,
                "parentId",
                parent,
                "reason",
                "EMPLOYER_CLOSED",
                "effectiveOn",
                day);
    }

    public static ProducerRecord<String, byte[]> merged(UUID organisation, long version, UUID into, String day) {
        return event(
                "membership",
                "organisation-merged",
                organisation,
                version,
                "organisationId",
                organisation,
                "intoOrganisationId",
                into,
                "effectiveOn",
                day);
    }

    public static ProducerRecord<String, byte[]> industry(UUID organisation, long version, String industry) {
        return changed(organisation, version, industry, null);
    }

    /** @param foundedOn null where it isn't said */
    public static ProducerRecord<String, byte[]> changed(
            UUID organisation, long version, String industry, @Nullable String foundedOn) {
        return event(
                "membership",
                "organisation-changed",
                organisation,
                version,
                "organisationId",
                organisation,
                "industry",
                industry,
                "foundedOn",
                foundedOn,
                "effectiveOn",
                "2026-11-20");
    }
}

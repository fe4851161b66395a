package org.guildhall.membership.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an organisation's archive in clear, as it is exported; its hash covers everything but itself.
 *
 * @param number without a gap within organisation and year
 * @param kind one of {@link ArchiveKind}
 * @param text empty where the title says it all
 * @param persons ids of members
 * @param corrects the entry it corrects, perhaps in the archive of an organisation that merged into this one
 * @param reason why it corrects it
 * @param source the event it comes from; null when an officer wrote it
 * @param recordedBy the officer; null when nobody did
 * @param previousHash of the entry before, {@link ArchiveHash#NONE} for the first
 */
record ArchiveEntry(
        UUID id,
        UUID organisationId,
        int year,
        long number,
        String kind,
        LocalDate happenedOn,
        String title,
        String text,
        List<UUID> persons,
        List<ArchivedAttachment> attachments,
        @Nullable UUID corrects,
        @Nullable String reason,
        @Nullable String source,
        @Nullable String recordedBy,
        Instant recordedAt,
        String previousHash,
        String hash) {

    ArchiveEntry {
        Stream.of(id, organisationId, kind, happenedOn, title, text, recordedAt, previousHash, hash)
                .forEach(Objects::requireNonNull);
        persons = List.copyOf(persons);
        attachments = List.copyOf(attachments);
    }

    /** The same entry with the hash of what it says. */
    ArchiveEntry hashed() {
        return new ArchiveEntry(
                id,
                organisationId,
                year,
                number,
                kind,
                happenedOn,
                title,
                text,
                persons,
                attachments,
                corrects,
                reason,
                source,
                recordedBy,
                recordedAt,
                previousHash,
                computedHash());
    }

    String computedHash() {
        return ArchiveHash.of(hashedFields());
    }

    /** What the hash covers, in this order, each as it stands in the export; lists come with how many they have. */
    List<String> hashedFields() {
        List<String> fields = new ArrayList<>();
        fields.add(previousHash);
        fields.add(id.toString());
        fields.add(organisationId.toString());
        fields.add(Integer.toString(year));
        fields.add(Long.toString(number));
        fields.add(kind);
        fields.add(happenedOn.toString());
        fields.add(title);
        fields.add(text);
        fields.add(Objects.toString(corrects, ""));
        fields.add(Objects.toString(reason, ""));
        fields.add(Objects.toString(source, ""));
        fields.add(Objects.toString(recordedBy, ""));
        fields.add(recordedAt.toString());
        fields.add(Integer.toString(persons.size()));
        persons.forEach(person -> fields.add(person.toString()));
        fields.add(Integer.toString(attachments.size()));
        for (ArchivedAttachment attachment : attachments) {
            fields.add(attachment.id().toString());
            fields.add(attachment.name());
            fields.add(attachment.mediaType());
            fields.add(Long.toString(attachment.size()));
            fields.add(attachment.sha256());
        }
        return fields;
    }

    /** What officers wrote never appears in a log by accident. */
    @Override
    public String toString() {
        return "ArchiveEntry[" + organisationId + " " + year + "/" + number + "]";
    }
}

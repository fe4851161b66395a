package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.FieldErrors;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.archive.EntryDraft.Correction;
import org.guildhall.membership.member.MemberIdQueries;
import org.jspecify.annotations.Nullable;

/** Officers' own entries, and the counter-entries that correct what stands in the archive. */
@ApplicationScoped
class ArchiveEntryService {

    private final ArchiveAccess access;
    private final ArchiveWriter writer;
    private final ArchiveEntryQueries queries;
    private final AttachmentRows attachments;
    private final MemberIdQueries members;
    private final Caller caller;

    ArchiveEntryService(
            ArchiveAccess access,
            ArchiveWriter writer,
            ArchiveEntryQueries queries,
            AttachmentRows attachments,
            MemberIdQueries members,
            Caller caller) {
        this.access = access;
        this.writer = writer;
        this.queries = queries;
        this.attachments = attachments;
        this.members = members;
        this.caller = caller;
    }

    /** @throws ProblemException as {@link ArchiveAccess#requireWriter}; 422 naming unknown persons and files */
    @Transactional
    ArchiveReceipt add(UUID organisationId, NewArchiveEntry entry) {
        access.requireWriter(organisationId);
        return append(organisationId, entry, null, "");
    }

    /** As {@link #add}, in the archive that goes on where the entry stands. */
    @Transactional
    ArchiveReceipt correct(UUID entryId, NewCounterEntry counter) {
        StoredEntry corrected = queries.find(entryId).orElseThrow(ProblemException::notFound);
        UUID organisationId = access.requireCorrector(corrected.organisationId());
        Correction correction = new Correction(entryId, counter.reason());
        return append(organisationId, counter.entry(), correction, "/entry");
    }

    /** @param at JSON pointer to the entry in the request */
    private ArchiveReceipt append(
            UUID organisationId, NewArchiveEntry entry, @Nullable Correction correction, String at) {
        EntryDraft draft = new EntryDraft(
                organisationId,
                entry.kind(),
                entry.happenedOn(),
                entry.title(),
                entry.writtenText(),
                known(entry.namedPersons(), at),
                attached(organisationId, entry.namedAttachments(), at),
                correction,
                null,
                caller.subject());
        return ArchiveReceipt.of(writer.append(List.of(draft)).get(0));
    }

    private List<UUID> known(List<UUID> persons, String at) {
        Set<UUID> known = members.existing(persons);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            if (!known.contains(persons.get(i))) {
                errors.add(new FieldError(at + "/persons/" + i, "unknown-member"));
            }
        }
        FieldErrors.refuse(errors);
        return persons;
    }

    private List<ArchivedAttachment> attached(UUID organisationId, List<NamedAttachment> named, String at) {
        var free = attachments.lockFree(
                organisationId, named.stream().map(NamedAttachment::id).toList());
        List<FieldError> errors = new ArrayList<>();
        List<ArchivedAttachment> attached = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            AttachmentView file = free.remove(named.get(i).id());
            if (file == null) {
                errors.add(new FieldError(at + "/attachments/" + i + "/id", "unknown-attachment"));
            } else {
                attached.add(file.as(named.get(i).name()));
            }
        }
        FieldErrors.refuse(errors);
        return attached;
    }
}

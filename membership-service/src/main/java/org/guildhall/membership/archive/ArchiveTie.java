package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.organisation.Merger;
import org.guildhall.membership.organisation.OrganisationTie;
import org.guildhall.membership.organisation.Organisations;

/** The archive of an organisation that merges ends with an entry that says so; everything goes on in the other one's. */
@ApplicationScoped
class ArchiveTie implements OrganisationTie {

    private static final String SOURCE = "organisation-merged";

    private final ArchiveWriter writer;
    private final ArchiveHeadRows heads;
    private final Organisations organisations;
    private final Caller caller;

    ArchiveTie(ArchiveWriter writer, ArchiveHeadRows heads, Organisations organisations, Caller caller) {
        this.writer = writer;
        this.heads = heads;
        this.organisations = organisations;
        this.caller = caller;
    }

    @Override
    public void follow(Merger merger) {
        UUID ended = merger.organisationId();
        UUID into = merger.intoOrganisationId();
        EntryDraft last = draft(merger, ended, "并入其他组织，台账终止", "并入" + organisations.name(into) + "（" + into + "）。");
        EntryDraft first = draft(merger, into, "其他组织并入", organisations.name(ended) + "（" + ended + "）并入，其台账可继续查阅。");
        writer.append(List.of(last, first));
        heads.continueIn(ended, into);
    }

    private EntryDraft draft(Merger merger, UUID organisationId, String title, String text) {
        return EntryDraft.of(
                        organisationId, ArchiveKind.PROCEDURE, merger.effectiveOn(), title, text, List.of(), SOURCE)
                .by(caller.subject());
    }
}

package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;

/** The one way into the archive: gives entries their places in the chains, whose heads are locked until the transaction ends. */
@ApplicationScoped
class ArchiveWriter {

    private final ArchiveHeadRows heads;
    private final ArchiveEntryRows rows;
    private final Ids ids;
    private final Clock clock;

    ArchiveWriter(ArchiveHeadRows heads, ArchiveEntryRows rows, Ids ids, Clock clock) {
        this.heads = heads;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** Appends in this order; what is meant for an organisation that merged goes to the one it went into. */
    @Transactional(TxType.MANDATORY)
    List<ArchiveEntry> append(List<EntryDraft> drafts) {
        Map<UUID, ArchiveHead> locked =
                heads.lock(drafts.stream().map(EntryDraft::organisationId).collect(Collectors.toSet()));
        Map<UUID, ArchiveHead> moved = new HashMap<>();
        List<ArchiveEntry> entries = new ArrayList<>();
        Instant now = Clocks.now(clock);
        for (EntryDraft draft : drafts) {
            UUID chain = locked.get(draft.organisationId()).organisationId();
            ArchiveHead head = moved.getOrDefault(chain, locked.get(draft.organisationId()));
            ArchiveEntry entry = head.next(ids.next(), draft.enteredAt(chain), now);
            moved.put(chain, head.behind(entry));
            entries.add(entry);
        }
        rows.insert(entries);
        heads.update(moved.values());
        return entries;
    }
}

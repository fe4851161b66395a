package org.guildhall.contest.contest.entry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.guildhall.contest.common.member.Member;

/** A member behind an entry: the only one, or one of a team. Active ones are in a project once. */
@Entity
class Entrant {

    @Embeddable
    record Key(UUID entryId, UUID memberId) {}

    @EmbeddedId
    private Key key;

    private UUID projectId;
    private UUID organisationId;
    private boolean active;

    protected Entrant() {}

    Entrant(Entry entry, Member member) {
        this.key = new Key(entry.id(), member.id());
        this.projectId = entry.projectId();
        this.organisationId = member.organisationId();
        this.active = true;
    }

    UUID entryId() {
        return key.entryId();
    }

    UUID memberId() {
        return key.memberId();
    }
}

package org.guildhall.membership.notice;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of a notice: whom it is for and its kind, nothing of what it says. */
final class NoticeEvents {

    private NoticeEvents() {}

    record Created(UUID noticeId, UUID memberId, NoticeKind kind, Instant createdAt) {}

    static DomainEvent created(UUID id, UUID memberId, NoticeKind kind, Instant at) {
        return new DomainEvent("notice", id, 1, "notice-created", new Created(id, memberId, kind, at));
    }
}

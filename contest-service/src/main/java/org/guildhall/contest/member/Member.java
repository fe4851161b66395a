package org.guildhall.contest.member;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A union member as far as contests must know one. Read only here: {@link MembershipEvents} keeps it. */
@Entity
@Immutable
public class Member {

    @Id
    private UUID id;

    private UUID organisationId;
    private boolean active;
    private String subject;

    protected Member() {}

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    /** Whether the membership is a live one. */
    public boolean isActive() {
        return active;
    }
}

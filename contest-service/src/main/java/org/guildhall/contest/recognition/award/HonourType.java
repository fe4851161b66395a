package org.guildhall.contest.recognition.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A kind of honour an organisation confers, such as 金牌工人. */
@Entity
@Immutable
class HonourType {

    @Id
    private UUID id;

    private UUID organisationId;
    private String code;
    private String title;

    @Enumerated(EnumType.STRING)
    private HonourLevel level;

    @Enumerated(EnumType.STRING)
    private HonourHolder holder;

    private Instant createdAt;

    protected HonourType() {}

    HonourType(UUID id, NewHonourType wish, Instant createdAt) {
        this.id = id;
        this.organisationId = wish.organisationId();
        this.code = wish.code();
        this.title = wish.title();
        this.level = wish.level();
        this.holder = wish.holder();
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    /** Who confers it. */
    UUID organisationId() {
        return organisationId;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    HonourLevel level() {
        return level;
    }

    HonourHolder holder() {
        return holder;
    }

    Instant createdAt() {
        return createdAt;
    }
}

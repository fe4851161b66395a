package org.guildhall.membership.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of gifts of a session. Its numbers change by SQL alone, because handouts race with each other and with a refill. */
@Entity
@Table(name = "session_gift")
class SessionGift {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID sessionId;

    @Column(updatable = false)
    private int position;

    private @Nullable String name;

    @Column(updatable = false)
    private int stock;

    @Column(updatable = false)
    private int remaining;

    protected SessionGift() {}

    SessionGift(UUID id, UUID sessionId, int position, @Nullable String name, int stock) {
        this.id = id;
        this.sessionId = sessionId;
        this.position = position;
        this.name = name;
        this.stock = stock;
        this.remaining = stock;
    }

    void rename(String to) {
        name = to;
    }

    UUID id() {
        return id;
    }

    UUID sessionId() {
        return sessionId;
    }

    /** Empty for one that was never named. */
    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    int stock() {
        return stock;
    }

    int remaining() {
        return remaining;
    }
}

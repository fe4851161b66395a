package org.guildhall.contest.recognition.promotion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** One version of what results bring in a region. Never changed; a newer one follows it from a later day on. */
@Entity
@Immutable
class PromotionPolicy {

    @Id
    private UUID id;

    private UUID organisationId;
    private int number;
    private String title;
    private LocalDate validFrom;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private String lines;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private String additions;

    private Instant writtenAt;
    private String writtenBy;

    protected PromotionPolicy() {}

    PromotionPolicy(
            UUID id,
            NewPromotionPolicy wish,
            int number,
            String lines,
            String additions,
            Instant writtenAt,
            String writtenBy) {
        this.id = id;
        this.organisationId = wish.organisationId();
        this.number = number;
        this.title = wish.title();
        this.validFrom = wish.validFrom();
        this.lines = lines;
        this.additions = additions;
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    /** Counts the versions of one organisation from 1. */
    int number() {
        return number;
    }

    String title() {
        return title;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** JSON of {@link PolicyLine}s. */
    String lines() {
        return lines;
    }

    /** JSON of {@link PolicyCap}s. */
    String additions() {
        return additions;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}

package org.guildhall.contest.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One event of a contest (赛项), in one trade. Its places are given out by {@link ProjectPlaces} alone. */
@Entity
public class Project {

    @Id
    private UUID id;

    private UUID contestId;
    private String trade;
    private String title;
    private Integer capacity;
    private int taken;
    private Instant addedAt;

    protected Project() {}

    Project(UUID id, UUID contestId, String trade, String title, Integer capacity, Instant addedAt) {
        this.id = id;
        this.contestId = contestId;
        this.trade = trade;
        this.title = title;
        this.capacity = capacity;
        this.addedAt = addedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID contestId() {
        return contestId;
    }

    String trade() {
        return trade;
    }

    String title() {
        return title;
    }

    /** How many can enter; empty when there is no limit. */
    Optional<Integer> capacity() {
        return Optional.ofNullable(capacity);
    }

    int taken() {
        return taken;
    }

    Instant addedAt() {
        return addedAt;
    }
}

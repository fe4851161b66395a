package org.guildhall.contest.contest.project;

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
    private int teamSize;
    private boolean waitlist;
    private Instant addedAt;

    protected Project() {}

    Project(UUID id, UUID contestId, NewProject wish, Instant addedAt) {
        this.id = id;
        this.contestId = contestId;
        this.trade = wish.trade();
        this.title = wish.title();
        this.capacity = wish.capacity();
        this.teamSize = wish.teamSize() == null ? 1 : wish.teamSize();
        this.waitlist = Boolean.TRUE.equals(wish.waitlist());
        this.addedAt = addedAt;
    }

    /** Takes a place; false when all are taken. The caller holds the row's lock. */
    boolean take() {
        if (capacity != null && taken >= capacity) {
            return false;
        }
        taken++;
        return true;
    }

    void free() {
        taken--;
    }

    public UUID id() {
        return id;
    }

    public UUID contestId() {
        return contestId;
    }

    public String trade() {
        return trade;
    }

    public String title() {
        return title;
    }

    /** How many can enter; empty when there is no limit. */
    public Optional<Integer> capacity() {
        return Optional.ofNullable(capacity);
    }

    public int taken() {
        return taken;
    }

    /** How many members make one entry; 1 for individuals. */
    public int teamSize() {
        return teamSize;
    }

    /** Whether who finds no place left waits for one. */
    public boolean hasWaitlist() {
        return waitlist;
    }

    Instant addedAt() {
        return addedAt;
    }
}

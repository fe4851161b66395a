package org.guildhall.contest.judging.stage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An entry in a stage. Judges know it by its blind code only, and never learn its id nor the entry's. */
@Entity
public class Participation {

    @Id
    private UUID id;

    private UUID stageId;
    private UUID entryId;
    private String blindCode;

    protected Participation() {}

    Participation(UUID id, UUID stageId, UUID entryId, String blindCode) {
        this.id = id;
        this.stageId = stageId;
        this.entryId = entryId;
        this.blindCode = blindCode;
    }

    public UUID id() {
        return id;
    }

    public UUID stageId() {
        return stageId;
    }

    public UUID entryId() {
        return entryId;
    }

    public String blindCode() {
        return blindCode;
    }
}

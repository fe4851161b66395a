package org.guildhall.contest.recognition.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.recognition.award.HonourLevel;
import org.hibernate.annotations.Immutable;

/** By which honours of the register a nomination is recognised without the panel. */
@Entity
@Immutable
class RecognitionRule {

    @Id
    private UUID id;

    private UUID contestId;
    private String code;
    private String title;
    private String honourCode;

    @Enumerated(EnumType.STRING)
    private HonourLevel level;

    private int sinceYear;
    private Instant writtenAt;

    protected RecognitionRule() {}

    RecognitionRule(UUID id, UUID contestId, NewRecognitionRule wish, Instant writtenAt) {
        this.id = id;
        this.contestId = contestId;
        this.code = wish.code();
        this.title = wish.title();
        this.honourCode = wish.honourCode();
        this.level = wish.level();
        this.sinceYear = wish.sinceYear();
        this.writtenAt = writtenAt;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    /** The only kind of honour that counts, if not all do. */
    Optional<String> honourCode() {
        return Optional.ofNullable(honourCode);
    }

    HonourLevel level() {
        return level;
    }

    int sinceYear() {
        return sinceYear;
    }
}

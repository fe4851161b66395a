package org.guildhall.contest.contest;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** A labour and skill contest (竞赛) run by one organisation for the members of its subtree. */
@Entity
public class Contest {

    /** What may follow a state. */
    static final Map<ContestState, Set<ContestState>> TRANSITIONS = Map.of(
            ContestState.DRAFT, Set.of(ContestState.ENTRY_OPEN, ContestState.CANCELLED),
            ContestState.ENTRY_OPEN, Set.of(ContestState.CANCELLED),
            ContestState.CANCELLED, Set.of());

    @Id
    private UUID id;

    private UUID organisationId;
    private String title;

    @Enumerated(EnumType.STRING)
    private ContestClass contestClass;

    private int year;

    @Embedded
    private EntryWindow entryWindow;

    @Enumerated(EnumType.STRING)
    private ContestState state;

    @Version
    private long version;

    protected Contest() {}

    Contest(UUID id, UUID organisationId, String title, ContestClass contestClass, int year, EntryWindow entryWindow) {
        this.id = id;
        this.organisationId = organisationId;
        this.title = title;
        this.contestClass = contestClass;
        this.year = year;
        this.entryWindow = entryWindow;
        this.state = ContestState.DRAFT;
    }

    /** @throws ProblemException 409 once the contest is no draft any more: what was announced stays */
    void change(String newTitle, EntryWindow newWindow) {
        requireState(ContestState.DRAFT);
        title = newTitle;
        entryWindow = newWindow;
    }

    /** Opens the contest for entry, at once or from the beginning of its window on. */
    void open(Instant now) {
        requireNext(ContestState.ENTRY_OPEN);
        entryWindow.requireNotOver(now);
        state = ContestState.ENTRY_OPEN;
    }

    void cancel() {
        requireNext(ContestState.CANCELLED);
        state = ContestState.CANCELLED;
    }

    /** @throws ProblemException 409 when nobody can enter now */
    public void requireEntryAt(Instant now) {
        if (state != ContestState.ENTRY_OPEN) {
            throw ProblemException.of(409, "contest-not-open");
        }
        entryWindow.requireOpen(now);
    }

    /** Who can't come may say so as long as the contest stands, also when entry is over. */
    public void requireWithdrawal() {
        requireState(ContestState.ENTRY_OPEN);
    }

    /** @throws ProblemException 409 when no project can be added any more */
    public void requireProjectsChangeable() {
        if (state == ContestState.CANCELLED) {
            throw refused();
        }
    }

    boolean isAnnounced() {
        return state != ContestState.DRAFT;
    }

    private void requireNext(ContestState next) {
        if (!TRANSITIONS.get(state).contains(next)) {
            throw refused();
        }
    }

    private void requireState(ContestState required) {
        if (state != required) {
            throw refused();
        }
    }

    private ProblemException refused() {
        return ProblemException.of(409, "contest-state", state);
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    String title() {
        return title;
    }

    ContestClass contestClass() {
        return contestClass;
    }

    int year() {
        return year;
    }

    EntryWindow entryWindow() {
        return entryWindow;
    }

    ContestState state() {
        return state;
    }

    /** Counts from 1, as events and entity tags do; current once the change is flushed. */
    long version() {
        return version + 1;
    }
}

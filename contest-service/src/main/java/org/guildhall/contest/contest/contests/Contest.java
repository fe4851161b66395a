package org.guildhall.contest.contest.contests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.access.SecondPerson;
import org.guildhall.contest.contest.rules.ContestRules;
import org.guildhall.contest.contest.rules.RulesColumn;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.hibernate.annotations.ColumnTransformer;

/** A labour and skill contest (竞赛) run by one organisation for the members of its subtree. */
@Entity
public class Contest {

    @Id
    private UUID id;

    private UUID organisationId;
    private String title;

    @Enumerated(EnumType.STRING)
    private ContestClass contestClass;

    @Enumerated(EnumType.STRING)
    private ContestKind kind;

    private int year;

    @Embedded
    private EntryWindow entryWindow;

    @Enumerated(EnumType.STRING)
    private ContestState state;

    @Convert(converter = RulesColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private JsonNode rules;

    @Embedded
    private Publication publication;

    @Version
    private long version;

    protected Contest() {}

    Contest(UUID id, UUID organisationId, NewContest wish, EntryWindow entryWindow) {
        this.id = id;
        this.organisationId = organisationId;
        this.title = wish.title();
        this.contestClass = wish.contestClass();
        this.kind = wish.kind() == null ? ContestKind.COMPETITION : wish.kind();
        this.year = wish.year();
        this.entryWindow = entryWindow;
        this.state = ContestState.DRAFT;
        this.rules = JsonNodeFactory.instance.objectNode();
    }

    /** A new draft of the same class, kind and rules. */
    Contest copy(UUID newId, ContestCopy wish, EntryWindow window) {
        Contest copy = new Contest(newId, organisationId, wish.like(this), window);
        copy.rules = rules;
        return copy;
    }

    /** @throws ProblemException 409 once the contest is no draft any more: what was announced stays */
    void change(String newTitle, EntryWindow newWindow) {
        state.requireOneOf(ContestState.DRAFT);
        title = newTitle;
        entryWindow = newWindow;
    }

    /** @throws ProblemException 409 once the contest has started: what it is judged by stays */
    void changeRules(JsonNode document) {
        requireRulesChangeable();
        rules = document;
    }

    /** Opens the contest for entry, at once or from the beginning of its window on. */
    void open(Instant now) {
        ContestState next = state.then(ContestState.ENTRY_OPEN);
        entryWindow.requireNotOver(now);
        state = next;
    }

    /** @throws ProblemException 409 {@code second-person} if the actor declared marking over, which it would undo */
    void cancel(String actor) {
        ContestState next = state.then(ContestState.CANCELLED);
        SecondPerson.require(actor, markedBy().orElse(null));
        state = next;
    }

    /** Ends entry and begins marking. */
    public void start() {
        state = state.then(ContestState.RUNNING);
    }

    /**
     * Ends marking.
     *
     * @param actor who declares it, and so can't publish
     */
    public void mark(String actor) {
        state = state.then(ContestState.MARKED);
        publication = Publication.marked(actor);
    }

    /**
     * Publishes the results for objections.
     *
     * @param from when the public sees them
     * @throws ProblemException 409 {@code contest-state}, or {@code second-person} if the actor declared marking over
     */
    public void publish(String actor, Instant from) {
        ContestState next = state.then(ContestState.PUBLICITY);
        publication = publication.published(actor, publicityFrom(from));
        state = next;
    }

    /**
     * Notes that a re-marking was applied: before the publication whoever did it can't publish, afterwards they can't make it
     * final.
     *
     * @throws ProblemException 409 {@code contest-state}, or {@code second-person} if the actor declared marking over and
     *     the results are published
     */
    public void correct(String actor) {
        state.requireOneOf(ContestState.MARKED, ContestState.PUBLICITY);
        publication = state == ContestState.MARKED ? Publication.marked(actor) : publication.corrected(actor);
    }

    /** The public sees results it hasn't seen before, and gets whole days anew to object. */
    void renewPublicity(Instant now) {
        state.requireOneOf(ContestState.PUBLICITY);
        publication = publication.extended(publicityFrom(now));
    }

    /** Whole days of business time, so that nobody must ask at what hour objections end; or no publicity at all. */
    private Instant publicityFrom(Instant from) {
        int days = rules().publicityDays();
        return days == 0
                ? from
                : Clocks.day(from)
                        .plusDays(days + 1L)
                        .atStartOfDay(Clocks.BUSINESS_ZONE)
                        .toInstant();
    }

    /** @throws ProblemException 409 {@code contest-state}, {@code publicity-not-over} or {@code second-person} */
    public void finalise(String actor, Instant now) {
        ContestState next = state.then(ContestState.FINAL);
        publication = publication.ended(actor, now);
        state = next;
    }

    /** @throws ProblemException 409 when nobody can enter now */
    public void requireEntryAt(Instant now) {
        if (state != ContestState.ENTRY_OPEN) {
            throw ProblemException.of(409, "contest-not-open");
        }
        entryWindow.requireOpen(now);
    }

    /** Who can't come or go on may say so until marking is over, also when entry is over. */
    public void requireWithdrawal() {
        state.requireOneOf(ContestState.ENTRY_OPEN, ContestState.RUNNING);
    }

    /** @throws ProblemException 409 unless the contest is open and hasn't started */
    public void requireNotStarted() {
        state.requireOneOf(ContestState.ENTRY_OPEN);
    }

    /** @throws ProblemException 409 unless judges mark now */
    public void requireRunning() {
        state.requireOneOf(ContestState.RUNNING);
    }

    /** @throws ProblemException 409 once the contest has started: its projects and what they are judged by stay */
    public void requireRulesChangeable() {
        state.requireOneOf(ContestState.DRAFT, ContestState.ENTRY_OPEN);
    }

    boolean isAnnounced() {
        return state != ContestState.DRAFT;
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String title() {
        return title;
    }

    public ContestClass contestClass() {
        return contestClass;
    }

    public ContestKind kind() {
        return kind;
    }

    public int year() {
        return year;
    }

    EntryWindow entryWindow() {
        return entryWindow;
    }

    public ContestState state() {
        return state;
    }

    /** What holds for all its projects. */
    public ContestRules rules() {
        return ContestRules.parse(rules);
    }

    JsonNode rulesDocument() {
        return rules;
    }

    public Optional<String> markedBy() {
        return publication().map(Publication::markedBy);
    }

    /** Until when objections may be made, once published. */
    public Optional<Instant> publicityUntil() {
        return publication().map(Publication::publicityUntil);
    }

    public Optional<Instant> finalAt() {
        return publication().map(Publication::finalAt);
    }

    /** None as long as none of its columns is filled. */
    private Optional<Publication> publication() {
        return Optional.ofNullable(publication);
    }

    /** Counts from 1, as events and entity tags do; current once the change is flushed. */
    public long version() {
        return version + 1;
    }
}

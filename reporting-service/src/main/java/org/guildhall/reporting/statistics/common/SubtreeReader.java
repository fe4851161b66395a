package org.guildhall.reporting.statistics.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Clocks;
import org.guildhall.reporting.job.ReadingCheck;
import org.guildhall.reporting.reading.Freshness;
import org.guildhall.reporting.reading.ProjectionReader;
import org.guildhall.reporting.reading.ReadingTerms;
import org.jspecify.annotations.Nullable;

/**
 * Reads statistics of an organisation and everything below it, each answer from one moment of the projection, once it is sure
 * that the caller may see them.
 */
@ApplicationScoped
public class SubtreeReader implements ReadingCheck {

    /** Whoever holds one of these positions over an organisation reads its statistics; routes require one somewhere. */
    static final Position[] READERS = {
        Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR
    };

    /** Whether who holds the position over an organisation reads its statistics. */
    public static boolean opens(Position position) {
        return position == Position.ADMINISTRATOR || List.of(READERS).contains(position);
    }

    private final ProjectionReader reader;
    private final ReadingTerms terms;
    private final Caller caller;
    private final Clock clock;

    SubtreeReader(ProjectionReader reader, ReadingTerms terms, Caller caller, Clock clock) {
        this.reader = reader;
        this.terms = terms;
        this.caller = caller;
        this.clock = clock;
    }

    /** What to read. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(SubtreeQueries subtree) throws SQLException;
    }

    /**
     * Tells whether the caller reads the figures of an organisation, by its place or by that of the one in which it is by a merger;
     * if so, they count as read from then on. Not to be asked of what is below such a one.
     */
    @FunctionalInterface
    public interface Readable {
        boolean test(Placed placed);
    }

    /** What to read of an organisation that the caller doesn't read otherwise. */
    @FunctionalInterface
    public interface BeyondReading<T> {
        T of(SubtreeQueries subtree, Readable readable) throws SQLException;
    }

    /**
     * By today's tree.
     *
     * @throws ProblemException 404 when there is no such organisation in the caller's scope, 400 when none was named
     */
    public <T> T read(@Nullable UUID organisation, Reading<T> reading) {
        return reader.read((snapshot, freshness) -> reading.of(
                SubtreeQueries.asIs(snapshot, freshness, scope(snapshot, organisation), Clocks.today(clock))));
    }

    /** As {@link #read(UUID, Reading)}; where none is named, the highest organisation whose figures the caller may read. */
    public <T> T readOrHighest(@Nullable UUID organisation, Reading<T> reading) {
        return reader.read((snapshot, freshness) -> reading.of(SubtreeQueries.asIs(
                snapshot,
                freshness,
                organisation == null ? highest(snapshot) : scope(snapshot, organisation),
                Clocks.today(clock))));
    }

    /**
     * By today's tree, whoever asks: for those who were let in before, see {@link LastingAccess}.
     *
     * @throws ProblemException 404 when there is no such organisation
     */
    public <T> T readForAdmitted(UUID organisation, Reading<T> reading) {
        return reader.read((snapshot, freshness) -> reading.of(SubtreeQueries.asIs(
                snapshot,
                freshness,
                OrganisationQueries.find(snapshot, organisation).orElseThrow(ProblemException::notFound),
                Clocks.today(clock))));
    }

    /** Whether the caller reads the figures of what stands at this path. */
    public boolean isReadable(String path) {
        return caller.covers(path, READERS);
    }

    /** By today's tree or by that of the day, otherwise as {@link #read(UUID, Reading)}; the scope is always today's. */
    public <T> T read(@Nullable UUID organisation, Basis basis, LocalDate day, Reading<T> reading) {
        return reader.read((snapshot, freshness) ->
                reading.of(subtree(snapshot, freshness, scope(snapshot, organisation), basis, day)));
    }

    /**
     * Within the caller's scope as {@link #read(UUID, Basis, LocalDate, Reading)}; elsewhere what the other reading makes of it, by
     * today's tree.
     */
    public <T> T read(UUID organisation, Basis basis, LocalDate day, Reading<T> within, BeyondReading<T> beyond) {
        return reader.read((snapshot, freshness) -> {
            Scope scope = OrganisationQueries.find(snapshot, organisation).orElseThrow(ProblemException::notFound);
            if (!reads(scope.path(), scope.mergedPath())) {
                return beyond.of(
                        SubtreeQueries.asIs(snapshot, freshness, scope, Clocks.today(clock)), this::readsAndNotes);
            }
            terms.note(organisation);
            return within.of(subtree(snapshot, freshness, scope, basis, day));
        });
    }

    private SubtreeQueries subtree(Connection snapshot, Freshness freshness, Scope scope, Basis basis, LocalDate day)
            throws SQLException {
        return basis == Basis.AS_IS
                ? SubtreeQueries.asIs(snapshot, freshness, scope, Clocks.today(clock))
                : SubtreeQueries.asWas(snapshot, freshness, scope, day);
    }

    private boolean reads(String path, @Nullable String mergedPath) {
        return caller.covers(path, READERS) || mergedPath != null && caller.covers(mergedPath, READERS);
    }

    private boolean readsAndNotes(Placed placed) {
        boolean reads = reads(placed.path(), placed.mergedPath());
        if (reads) {
            terms.note(placed.id());
        }
        return reads;
    }

    private Scope highest(Connection snapshot) throws SQLException {
        Scope highest =
                OrganisationQueries.highest(snapshot, caller.scope(READERS)).orElseThrow(ProblemException::notFound);
        terms.note(highest.organisation().id());
        return highest;
    }

    @Override
    public void requireReaderOf(Collection<UUID> organisations) {
        var unused = caller.scope(READERS);
        if (organisations.isEmpty()) {
            return;
        }
        reader.read((snapshot, freshness) -> {
            for (UUID organisation : organisations) {
                scope(snapshot, organisation);
            }
            return true;
        });
    }

    private Scope scope(Connection snapshot, @Nullable UUID organisation) throws SQLException {
        if (organisation == null) {
            throw ProblemException.of(400, "invalid-parameter").with(new FieldError("/organisation", "required"));
        }
        Scope scope = OrganisationQueries.find(snapshot, organisation).orElseThrow(ProblemException::notFound);
        if (!reads(scope.path(), scope.mergedPath())) {
            caller.requireCovers(scope.path(), READERS);
        }
        terms.note(organisation);
        return scope;
    }
}

package org.guildhall.reporting.statistics.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.reporting.projection.Dimension;
import org.guildhall.reporting.reading.Freshness;
import org.guildhall.reporting.statistics.common.Basis;
import org.guildhall.reporting.statistics.common.Days;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.jspecify.annotations.Nullable;

/** Reads every member that a figure counts, one by one and all from one moment, for who lists them. */
@ApplicationScoped
public class MemberFactReading {

    private final SubtreeReader reader;
    private final Clock clock;

    MemberFactReading(SubtreeReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Whose facts are wanted, as the list of facts takes it.
     *
     * @param own whether only those of the organisation itself are wanted
     * @param from null for the beginning of time
     * @param to null for today
     * @param dimension null for everybody, else with a code
     */
    public record Wanted(
            UUID organisation,
            MemberFigure figure,
            boolean own,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Dimension dimension,
            @Nullable String code,
            Basis basis) {}

    /** Takes a fact: its columns, in an array that is used again for the next one. */
    @FunctionalInterface
    public interface Taker {
        void take(String[] fact);
    }

    /** What is going to be read: of which organisation, up to which day, how many, and up to when it is complete. */
    public record Extent(OrganisationName organisation, LocalDate to, long count, Freshness freshness) {}

    /** Told what is going to be read, says who takes it. */
    @FunctionalInterface
    public interface Listing {
        Taker begin(Extent extent);
    }

    /** @throws org.guildhall.kit.problem.ProblemException as {@link #each}, without reading facts */
    public void check(Wanted wanted) {
        read(wanted, (subtree, days, filter) -> {});
    }

    /**
     * Hands on each fact: the member, the organisation where they count and its name, since when they count or when they went, when they
     * joined, first joined and left, status, gender, years of birth, education, household, categories; codes as they are.
     *
     * @throws org.guildhall.kit.problem.ProblemException 404 for an organisation outside the caller's scope, 400 for a filter that
     *     makes no sense
     */
    public void each(Wanted wanted, Listing listing) {
        read(wanted, (subtree, days, filter) -> {
            var facts = new EveryMemberFactQueries(subtree, days, filter, wanted.figure(), wanted.own());
            Extent extent = new Extent(subtree.organisation(), days.to(), facts.count(), subtree.freshness());
            facts.each(listing.begin(extent));
        });
    }

    @FunctionalInterface
    private interface Facts {
        void read(SubtreeQueries subtree, Days days, MemberFilter filter) throws SQLException;
    }

    private void read(Wanted wanted, Facts facts) {
        Days days = Days.of(wanted.from(), wanted.to(), clock);
        MemberFilter filter = MemberFilter.of(null, wanted.dimension(), wanted.code());
        reader.read(wanted.organisation(), wanted.basis(), days.to(), subtree -> {
            MemberQueries.requireKnown(subtree, filter);
            facts.read(subtree, days, filter);
            return subtree.organisation();
        });
    }
}

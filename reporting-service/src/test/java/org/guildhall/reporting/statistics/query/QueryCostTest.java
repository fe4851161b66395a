package org.guildhall.reporting.statistics.query;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.reporting.statistics.common.Basis;
import org.guildhall.reporting.statistics.common.OrganisationName;
import org.guildhall.reporting.statistics.measure.Measures;
import org.junit.jupiter.api.Test;

class QueryCostTest {

    private static final QueryPlan PLAN = new QueryPlan(
            List.of(Measures.find("members.count").orElseThrow()),
            new QueryPlan.Show(QueryPlan.What.LEVEL, "GRASSROOTS", null),
            new TimeAxis(Granularity.MONTH, LocalDate.of(2026, 11, 1), 1),
            List.of(),
            Map.of(),
            Basis.AS_IS,
            false);

    private static void check(QueryCost cost, int organisations, int codes) {
        List<OrganisationName> shown =
                Collections.nCopies(organisations, new OrganisationName(UUID.randomUUID(), "工会", "GRASSROOTS"));
        List<String> trades =
                IntStream.range(0, codes).mapToObj(Integer::toString).toList();
        cost.checkFound(new QueryReading.Found(
                PLAN, shown, List.of(trades), List.of(new Cells(PLAN, PLAN.time())), List.of(Hidden.NOTHING), null));
    }

    @Test
    void refusesAnAnswerWhoseListTurnsOutTooLong() {
        assertThatCode(() -> check(QueryCost.AT_ONCE, 10_000, 50)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(QueryCost.AT_ONCE, 10_000, 51)).isInstanceOf(TooDearException.class);
        assertThatCode(() -> check(QueryCost.AS_JOB, 10_000, 100)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(QueryCost.AS_JOB, 10_000, 101)).isInstanceOf(TooDearException.class);
    }

    @Test
    void readsTenTimesAsManyFactsAndMoreInAJob() {
        assertThatCode(() -> QueryCost.AT_ONCE.checkFacts(1_000_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> QueryCost.AT_ONCE.checkFacts(1_000_001)).isInstanceOf(TooDearException.class);
        assertThatCode(() -> QueryCost.AS_JOB.checkFacts(20_000_000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> QueryCost.AS_JOB.checkFacts(20_000_001)).isInstanceOf(TooDearException.class);
    }
}

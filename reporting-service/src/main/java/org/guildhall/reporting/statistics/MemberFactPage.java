package org.guildhall.reporting.statistics;

import java.time.Instant;
import java.util.List;
import org.guildhall.reporting.reading.Lag;

/** One page of the facts a figure counts; {@code next} is null on the last one. */
record MemberFactPage(List<MemberFact> items, String next, Instant asOf, Lag lag) {}

package org.guildhall.reporting.statistics.member;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.reading.Lag;

/** One page of the facts a figure counts; {@code next} is null on the last one. */
@Schema(name = "MemberFactPage", description = "一页会员明细；末页 next 为 null · one page of the facts a figure counts")
record MemberFactPage(List<MemberFact> items, String next, Instant asOf, Lag lag) {}

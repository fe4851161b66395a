package org.guildhall.membership.member;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a member for statistics, as they told it.
 *
 * @param education null when not given
 * @param household null when not given
 * @param politicalStatus null when not given
 */
public record MemberDetails(
        @Nullable Education education,
        @Nullable Household household,
        List<String> categories,
        @Nullable PoliticalStatus politicalStatus) {}

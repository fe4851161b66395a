package org.guildhall.contest.contest.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A link of the tie chain.
 *
 * @param component code of the component to compare, with HIGHER_COMPONENT alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TieRule(TieRuleName rule, @Nullable String component) {

    static TieRule read(RulePlace place) {
        TieRuleName rule =
                place.only("rule", "component").oneOf("rule", TieRuleName.class).orElse(TieRuleName.SHARED_RANK);
        if (rule == TieRuleName.HIGHER_COMPONENT) {
            return new TieRule(rule, place.code("component"));
        }
        place.demand(!place.has("component"), "/component", "unknown");
        return new TieRule(rule, null);
    }
}

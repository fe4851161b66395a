package org.guildhall.contest.contest.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project is judged by: its stages in order, medals and prizes of the last one. A document is read strictly; what is
 * unknown is refused where it stands, because a rule that is skipped silently makes wrong rankings.
 *
 * @param medals null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectRules(
        List<StageRules> stages, @Nullable Medals medals, List<PrizeClass> prizes) {

    /** @throws org.guildhall.kit.problem.ProblemException 422 {@code rules-invalid} naming each faulty place */
    public static ProjectRules parse(JsonNode document) {
        return RulePlace.read(document, ProjectRules::read);
    }

    private static ProjectRules read(RulePlace place) {
        place.only("stages", "medals", "prizes");
        ProjectRules rules = new ProjectRules(
                place.objects("stages", 1, 10, StageRules::read),
                place.object("medals", Medals::read).orElse(null),
                place.objects("prizes", 0, 50, PrizeClass::read));
        rules.check(place);
        return rules;
    }

    private void check(RulePlace place) {
        place.distinct("stages", stages.stream().map(StageRules::code).toList());
        for (int i = 0; i < stages.size(); i++) {
            boolean isLast = i == stages.size() - 1;
            String at = "/stages/" + i + "/advance";
            place.demand(!isLast || stages.get(i).advance() == null, at, "last-stage");
            place.demand(isLast || stages.get(i).advance() != null, at, "required");
        }
        for (int i = 1; i < prizes.size(); i++) {
            PrizeClass former = prizes.get(i - 1);
            PrizeClass own = prizes.get(i);
            boolean follows = own.share() != null
                    ? former.share() == null || own.share().compareTo(former.share()) > 0
                    : former.to() != null && own.from() > former.to();
            place.demand(follows, "/prizes/" + i, "order");
        }
    }
}

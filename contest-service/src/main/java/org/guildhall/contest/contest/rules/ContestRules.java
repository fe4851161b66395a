package org.guildhall.contest.contest.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/**
 * What holds for all projects of a contest.
 *
 * @param caps the most weight the components of a kind may have together in a stage
 * @param publicityDays calendar days between publication and the final result (公示)
 * @param appealDays calendar days after the answer to an objection in which it can be appealed
 * @param unitPoints what an organisation gets for the rank of an entry of its members
 * @param starterPoints what it gets for every other ranked entry
 */
public record ContestRules(
        List<Cap> caps, int publicityDays, int appealDays, List<RankPoints> unitPoints, int starterPoints) {

    /** The most weight, in percent, of one kind of component. */
    public record Cap(
            ComponentKind kind,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal maximumWeight) {

        private static Cap read(RulePlace place) {
            place.only("kind", "maximumWeight");
            return new Cap(
                    place.oneOf("kind", ComponentKind.class).orElse(ComponentKind.THEORY),
                    place.decimal("maximumWeight", "0", "100"));
        }
    }

    /** Points for the ranks {@code from} to {@code to}. */
    public record RankPoints(int from, int to, int points) {

        private static RankPoints read(RulePlace place) {
            place.only("from", "to", "points");
            RankPoints read = new RankPoints(
                    place.integer("from", 1, 100_000),
                    place.integer("to", 1, 100_000),
                    place.integer("points", 0, 100_000));
            place.demand(read.from <= read.to, "/to", "order");
            return read;
        }
    }

    /** @throws ProblemException 422 {@code rules-invalid} naming each faulty place */
    public static ContestRules parse(JsonNode document) {
        return RulePlace.read(document, ContestRules::read);
    }

    private static ContestRules read(RulePlace place) {
        place.only("caps", "publicityDays", "appealDays", "unitPoints", "starterPoints");
        ContestRules rules = new ContestRules(
                place.objects("caps", 0, 10, Cap::read),
                place.integer("publicityDays", 0, 60, 5),
                place.integer("appealDays", 0, 60, 3),
                place.objects("unitPoints", 0, 100, RankPoints::read),
                place.integer("starterPoints", 0, 100_000, 0));
        for (int i = 1; i < rules.unitPoints.size(); i++) {
            boolean follows = rules.unitPoints.get(i).from > rules.unitPoints.get(i - 1).to;
            place.demand(follows, "/unitPoints/" + i, "order");
        }
        return rules;
    }

    /** What an entry of this rank brings its organisation. */
    public int pointsFor(int rank) {
        return unitPoints.stream()
                .filter(points -> points.from <= rank && rank <= points.to)
                .findFirst()
                .map(RankPoints::points)
                .orElse(starterPoints);
    }

    /** @throws ProblemException 422 {@code rules-invalid} when a stage gives a kind of component more weight than its cap */
    public void check(ProjectRules project) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < project.stages().size(); i++) {
            for (Cap cap : caps) {
                if (weight(project.stages().get(i), cap.kind).compareTo(cap.maximumWeight) > 0) {
                    faults.add(new FieldError("/stages/" + i + "/components", "cap-exceeded", cap.kind));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(422, "rules-invalid").withAll(faults);
        }
    }

    private static BigDecimal weight(StageRules stage, ComponentKind kind) {
        return stage.components().stream()
                .filter(component -> component.kind() == kind)
                .map(Component::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

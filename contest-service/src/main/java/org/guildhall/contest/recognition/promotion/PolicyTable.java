package org.guildhall.contest.recognition.promotion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guildhall.contest.common.organisation.OrganisationLevel;

/**
 * All lines in force somewhere, those of upper organisations first: upper rules hold, and a lower organisation only adds what
 * every policy above it allows. Pure.
 */
final class PolicyTable {

    /** From here up an organisation may have a policy without one above it; lower ones can only add to one. */
    private static final OrganisationLevel LOWEST_TO_STAND_ALONE = OrganisationLevel.TOWNSHIP;

    /** A policy in force with how high its organisation stands. */
    record InForce(PromotionPolicy policy, OrganisationLevel level, List<PolicyLine> lines, List<PolicyCap> caps) {}

    /** A line and where it stands. */
    record Place(PromotionPolicy policy, int index, PolicyLine line) {}

    private final List<InForce> fromAbove;
    private final long mostPerLine;

    /**
     * @param fromAbove the policies in force in one place, of the uppermost organisation first
     * @param mostPerLine fen one line may bring one member, whoever wrote it
     */
    PolicyTable(List<InForce> fromAbove, long mostPerLine) {
        this.fromAbove = fromAbove;
        this.mostPerLine = mostPerLine;
    }

    /** The lines that count. A line that went beyond its bounds when these were narrowed doesn't. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < fromAbove.size(); i++) {
            InForce own = fromAbove.get(i);
            List<InForce> above = fromAbove.subList(0, i);
            IntStream.range(0, own.lines().size())
                    .filter(line -> refusal(own.level(), own.lines().get(line), above) == null)
                    .forEach(line ->
                            places.add(new Place(own.policy(), line, own.lines().get(line))));
        }
        return places;
    }

    /** Which lines of a policy to be written below these don't count here, and why not, as codes by index; null for none. */
    List<String> refusals(OrganisationLevel level, List<PolicyLine> lines) {
        List<String> refusals = new ArrayList<>();
        lines.forEach(line -> refusals.add(refusal(level, line, fromAbove)));
        return refusals;
    }

    private String refusal(OrganisationLevel level, PolicyLine line, List<InForce> above) {
        if (line.sum() > mostPerLine) {
            return "above-most-per-line";
        }
        boolean standsAlone = above.isEmpty() && level.reaches(LOWEST_TO_STAND_ALONE);
        boolean isAllowed = !above.isEmpty()
                && above.stream().allMatch(upper -> upper.caps().stream().anyMatch(cap -> cap.holds(line)));
        return standsAlone || isAllowed ? null : "not-allowed-above";
    }
}

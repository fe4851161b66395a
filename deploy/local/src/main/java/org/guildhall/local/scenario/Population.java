package org.guildhall.local.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.guildhall.local.scenario.Scenario.Organisation;

/**
 * What a federation has before it comes here: grassroots unions of one organisation, and their members, who are imported.
 *
 * @param organisation what the unions are below; their refs are its own with a number of four digits, such as {@code town-0001}
 * @param name of the unions, with {@code %d} for the number
 * @param kind of the unions
 * @param unions how many
 * @param members who they are; each group is spread over all unions
 */
record Population(
        @JsonProperty(required = true) String organisation,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String kind,
        @JsonProperty(required = true) int unions,
        @JsonProperty(required = true) List<Group> members) {

    /** The n-th largest union is so much smaller as if it were the (n + FLATNESS)-th of a harmonic row. */
    private static final int FLATNESS = 10;

    /** So many people of the same categories and household, as membership-service names them. */
    record Group(
            @JsonProperty(required = true) int members,
            @JsonProperty(required = true) List<String> categories,
            @JsonProperty(required = true) String household) {}

    int size() {
        return members.stream().mapToInt(Group::members).sum();
    }

    String ref(int number) {
        return "%s-%04d".formatted(organisation, number);
    }

    List<Organisation> organisations() {
        return IntStream.rangeClosed(1, unions)
                .mapToObj(number ->
                        new Organisation(ref(number), name.formatted(number), "GRASSROOTS", kind, organisation, null))
                .toList();
    }

    /**
     * How many members each union has: few large unions, many small ones. The shares of a harmonic row are cut to whole members,
     * and what is left goes to the first unions, one each.
     */
    List<Integer> sizes() {
        double sum = IntStream.rangeClosed(1, unions)
                .mapToDouble(number -> 1.0 / (number + FLATNESS))
                .sum();
        List<Integer> sizes = new ArrayList<>();
        for (int number = 1; number <= unions; number++) {
            sizes.add((int) (size() / sum / (number + FLATNESS)));
        }
        int left = size() - sizes.stream().mapToInt(Integer::intValue).sum();
        for (int number = 0; number < left; number++) {
            sizes.set(number, sizes.get(number) + 1);
        }
        return sizes;
    }

    /** The ref of each member's union, in the order of the groups. */
    List<String> unionsOfMembers(long seed) {
        List<String> unionOf = new ArrayList<>(size());
        List<Integer> sizes = sizes();
        for (int number = 1; number <= unions; number++) {
            unionOf.addAll(Collections.nCopies(sizes.get(number - 1), ref(number)));
        }
        Collections.shuffle(unionOf, new Random(seed));
        return unionOf;
    }
}

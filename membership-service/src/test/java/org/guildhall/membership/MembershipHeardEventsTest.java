package org.guildhall.membership;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.kit.testing.GoldenEvents;
import org.guildhall.kit.testing.HeardEventChecks;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;

/** The organisations and members of the stories are this service's own: for each there is one in its place. */
@QuarkusTest
@WithTestResource(TestStack.class)
class MembershipHeardEventsTest extends HeardEventChecks {

    private static final People PEOPLE = new People(98);

    @Override
    protected GoldenEvents golden() {
        GoldenEvents told = GoldenEvents.all();
        Map<String, String> places = new HashMap<>();
        String union = Hall.union().toString();
        String member = Member.joining(Hall.union(), PEOPLE.next()).id();
        told.keysOf("organisation-founded.v1").forEach(id -> places.put(id, union));
        told.keysOf("member-joined.v1", "member-imported.v1", "member-arrived.v1")
                .forEach(id -> places.put(id, member));
        return GoldenEvents.all(line -> {
            String placed = line;
            for (Map.Entry<String, String> place : places.entrySet()) {
                placed = placed.replace(place.getKey(), place.getValue());
            }
            return placed;
        });
    }
}

package org.guildhall.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.union;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.SheetBombs;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

/** Files that are made to cost the service its memory or its time are refused at once, and the next list is read. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ImportBombsTest {

    private static final People PEOPLE = new People(90);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Test
    void noFileTakesTheProcess() {
        UUID union = union();
        String officer = appointed("ENROLMENT_OFFICER", union);
        for (Map.Entry<String, byte[]> bomb : SheetBombs.all().entrySet()) {
            long begun = System.nanoTime();
            UUID id = Imports.preview(officer, union, bomb.getValue());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(Imports.read(officer, id).<String>path("state"))
                    .as(bomb.getKey())
                    .isEqualTo("REFUSED");
            assertThat(took).as(bomb.getKey()).isLessThan(LONGEST);
        }
        UUID honest = Imports.preview(officer, union, Imports.csv(List.of(PEOPLE.next())));
        assertThat(Imports.rows(officer, honest)).containsExactly("2 READY");
    }
}

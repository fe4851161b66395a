package org.guildhall.membership.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.union;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Archive;
import org.guildhall.membership.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ArchiveRaceTest {

    private static final int WRITERS = 16;
    private static final int EACH = 10;

    /** The head doesn't exist before: making it races too. */
    @Test
    void manyWritersMakeOneChainWithoutAForkOrAGap() throws Exception {
        UUID union = union();
        Callable<Boolean> writer = () -> {
            for (int i = 0; i < EACH; i++) {
                Archive.add(union, "会议");
            }
            return true;
        };
        Race.run(Collections.nCopies(WRITERS, writer));
        JsonPath page = Archive.entries(union);
        List<Integer> numbers = page.getList("items.number");
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.iterate(WRITERS * EACH, number -> number > 0, number -> number - 1)
                        .boxed()
                        .toList());
        List<String> hashes = page.getList("items.hash");
        List<String> previous = page.getList("items.previousHash");
        assertThat(previous.subList(0, previous.size() - 1)).isEqualTo(hashes.subList(1, hashes.size()));
        assertThat(previous.get(previous.size() - 1)).isEqualTo(ArchiveHash.NONE);
        JsonPath verified = Archive.verify(union);
        assertThat(verified.getBoolean("holds")).isTrue();
        assertThat(verified.getInt("entries")).isEqualTo(WRITERS * EACH);
    }
}

package org.guildhall.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private final Ids ids = new Ids();

    @Test
    void handsOutRisingVersionSevenIds() {
        List<UUID> handedOut = Stream.generate(ids::next).limit(100_000).toList();
        assertThat(handedOut).allMatch(id -> id.version() == 7 && id.variant() == 2);
        List<String> texts = handedOut.stream().map(UUID::toString).toList();
        assertThat(texts).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void neverHandsOutAnIdTwiceToConcurrentCallers() {
        long distinct = IntStream.range(0, 100_000)
                .parallel()
                .mapToObj(i -> ids.next())
                .distinct()
                .count();
        assertThat(distinct).isEqualTo(100_000);
    }
}

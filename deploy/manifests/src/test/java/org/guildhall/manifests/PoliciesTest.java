package org.guildhall.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules for what runs on a cluster, each held against every overlay it is for, and seen to find what it is there to find. */
class PoliciesTest {

    static List<Policy> policies() {
        return Stream.of(
                        PodPolicies.ALL,
                        RolloutPolicies.ALL,
                        SettingPolicies.ALL,
                        BrokerPolicies.ALL,
                        DatabasePolicies.ALL,
                        NetworkPolicies.ALL,
                        DoorPolicies.ALL)
                .flatMap(List::stream)
                .toList();
    }

    static Stream<Arguments> whereHeld() {
        return policies().stream()
                .flatMap(policy -> policy.where().stream().sorted().map(overlay -> Arguments.of(overlay, policy)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("whereHeld")
    void holds(String overlay, Policy policy) {
        assertThat(policy.broken(Overlay.of(overlay))).isEmpty();
    }

    @ParameterizedTest(name = "finds it when not: {0}")
    @MethodSource("policies")
    void bites(Policy policy) {
        String overlay = policy.where().contains("production")
                ? "production"
                : policy.where().iterator().next();
        assertThat(policy.broken(Overlay.of(overlay).changed(policy.target(), policy.patch())))
                .isNotEmpty();
    }

    @Test
    void knowsEveryOverlayThereIs() {
        assertThat(Sources.overlays()).isEqualTo(Set.copyOf(Policy.EVERYWHERE));
    }
}

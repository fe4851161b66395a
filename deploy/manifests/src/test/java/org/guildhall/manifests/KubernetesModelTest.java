package org.guildhall.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document is one that Kubernetes, or the operator whose it is, takes as it stands: no field that they don't know. */
class KubernetesModelTest {

    static Set<String> overlays() {
        return Sources.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void knowsEveryField(String overlay) {
        assertThat(Overlay.of(overlay).documents()).isNotEmpty().allSatisfy(Models::check);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void namesNothingTwice(String overlay) {
        List<String> names =
                Overlay.of(overlay).documents().stream().map(Overlay::called).toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    /** A field that nobody knows, one at the wrong place, a value that isn't one of the few, a number that is text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: Deployment, name: hall} | [{op: add, path: /spec/template/spec/readOnly, value: true}]",
                "{kind: Deployment, name: hall} | [{op: replace, path: /spec/minReadySeconds, value: soon}]",
                "{kind: NetworkPolicy, name: public} | [{op: add, path: /spec/ingres, value: []}]",
                "{kind: Job, name: contest-migration} | [{op: add, path: /spec/retries, value: 3}]",
                "{kind: HorizontalPodAutoscaler, name: hall} | [{op: add, path: /spec/metrics/0/resource/target/percent, value: 3}]",
                "{kind: HTTPRoute, name: services} | [{op: add, path: /spec/rules/0/timeouts/idle, value: 3s}]",
                "{kind: PodMonitor, name: services} | [{op: add, path: /spec/podMetricsEndpoints/0/every, value: 3s}]",
                "{kind: Kafka} | [{op: add, path: /spec/kafka/listeners/0/encrypted, value: true}]",
                "{kind: KafkaNodePool} | [{op: replace, path: /spec/roles/0, value: follower}]",
                "{kind: KafkaTopic, name: guildhall.contest.v1} | [{op: add, path: /spec/replication, value: 3}]",
                "{kind: KafkaUser, name: contest} | [{op: add, path: /spec/authorization/acls/0/resource/patternType, value: prefixed}]",
                "{kind: Cluster, name: contest-database} | [{op: add, path: /spec/replicas, value: 3}]",
                "{kind: Cluster, name: contest-database} | [{op: replace, path: /spec/postgresql/synchronous/dataDurability, value: always}]",
                "{kind: ScheduledBackup, name: contest-nightly} | [{op: replace, path: /spec/schedule, value: 0 2 * * *}]",
                "{kind: ObjectStore} | [{op: remove, path: /spec/configuration/destinationPath}]"
            })
    void refuses(String target, String patch) {
        Stream<JsonNode> broken = Overlay.of("production").changed(target, patch).documents().stream();
        assertThatThrownBy(() -> broken.forEach(Models::check)).isInstanceOf(AssertionError.class);
    }
}

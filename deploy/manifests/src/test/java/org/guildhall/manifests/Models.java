package org.guildhall.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each kind may hold: the model of fabric8 for Kubernetes, the Gateway API and the Prometheus operator, Strimzi's own for its
 * kinds; for CloudNativePG, which has none in Java, a schema of the fields that are used here.
 */
final class Models {
    private static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("batch/v1 Job", Job.class),
            Map.entry("gateway.networking.k8s.io/v1 Gateway", Gateway.class),
            Map.entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
            Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("scheduling.k8s.io/v1 PriorityClass", PriorityClass.class),
            Map.entry("monitoring.coreos.com/v1 PodMonitor", PodMonitor.class),
            Map.entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class),
            Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class));
    private static final Map<String, String> SCHEMAS = Map.of(
            "postgresql.cnpg.io/v1 Cluster", "cnpg-cluster.json",
            "postgresql.cnpg.io/v1 ScheduledBackup", "cnpg-scheduled-backup.json",
            "barmancloud.cnpg.io/v1 ObjectStore", "cnpg-object-store.json");
    private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The models keep what they don't know in a map of its own; without it, it is refused. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    private Models() {}

    /** Fails where a document isn't what its kind may be. */
    static void check(JsonNode document) {
        String kind = document.path("apiVersion").asText() + " " + Overlay.kind(document);
        if (CLASSES.containsKey(kind)) {
            checkClass(document, CLASSES.get(kind));
        } else if (SCHEMAS.containsKey(kind)) {
            assertThat(schema(SCHEMAS.get(kind)).validate(document))
                    .as(Overlay.called(document))
                    .isEmpty();
        } else {
            fail("%s is of no kind that is known here", kind);
        }
    }

    private static void checkClass(JsonNode document, Class<?> model) {
        try {
            ObjectNode understood = JSON.valueToTree(STRICT.treeToValue(document, model));
            // Strimzi's classes tell the version that they were made for first.
            understood.set("apiVersion", document.path("apiVersion"));
            checkKept(document, understood, Overlay.called(document));
        } catch (JsonProcessingException e) {
            fail("%s: %s", Overlay.called(document), e.getOriginalMessage());
        }
    }

    /** Of a value that isn't one of the few a model may have nothing left. */
    private static void checkKept(JsonNode given, JsonNode understood, String path) {
        if (given.isObject()) {
            for (Iterator<String> names = given.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                checkKept(given.path(name), understood.path(name), path + "/" + name);
            }
        } else if (given.isArray()) {
            for (int i = 0; i < given.size(); i++) {
                checkKept(given.path(i), understood.path(i), path + "/" + i);
            }
        } else {
            assertThat(understood.asText()).as(path).isEqualTo(given.asText());
        }
    }

    private static JsonSchema schema(String name) {
        return READ.computeIfAbsent(name, file -> {
            try (InputStream schema = Models.class.getResourceAsStream("/schemas/" + file)) {
                return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

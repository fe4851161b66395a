package org.guildhall.manifests;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Which settings a service reads, as its sources say: by the name they have in the environment. */
final class KnownSettings {
    private static final String KIT = "service-kit/src/main/resources/META-INF/microprofile-config.properties";
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)([\\s\\S]*)");
    private static final Pattern METHOD = Pattern.compile("(?m)^    (?!default |static )[\\w.<>]+ (\\w+)\\(\\);");

    /** What deploy/run, too, sets by the name that Quarkus gives it. */
    private static final String LAUNCHER = "deploy/local/src/main/java/org/guildhall/local/suite/ServiceSettings.java";

    private final Set<String> known = new HashSet<>();
    private final Set<String> needed;

    private KnownSettings(String service) {
        List<String> files = List.of(KIT, service + "-service/src/main/resources/application.properties");
        for (String file : files) {
            known.addAll(Sources.found(file, "\\$\\{([A-Z][A-Z_]+)"));
            known.addAll(environment(Sources.found(file, "(?m)^([a-z][^=\\s]*)=")));
        }
        needed = files.stream()
                .flatMap(file -> Sources.found(file, "\\$\\{([A-Z][A-Z_]+)\\}").stream())
                .collect(Collectors.toCollection(HashSet::new));
        // Of what is nested in another setting, the outer one has a default.
        Sources.found(KIT, "\\$\\{[A-Z_]+:\\$\\{([A-Z_]+)\\}\\}").forEach(known::add);
        mapped(Path.of("service-kit/src/main/java"));
        mapped(Path.of(service + "-service/src/main/java"));
        known.addAll(Sources.found(LAUNCHER, "put\\(\"(QUARKUS_[A-Z_]+)\""));
        known.addAll(environment(Sources.found("service-kit/README.md", "`(quarkus\\.[a-z.-]+)`")));
        Stream.of(ProducerConfig.configNames(), ConsumerConfig.configNames(), AdminClientConfig.configNames())
                .flatMap(Collection::stream)
                .forEach(name -> known.add("KAFKA_" + upper(name)));
        // Read before there is a configuration.
        known.add("MIGRATE");
    }

    static KnownSettings of(String service) {
        return new KnownSettings(service);
    }

    /** A secret may be given by file. */
    boolean knows(String name) {
        return known.contains(name) || name.endsWith("_FILE") && known.contains(name.replaceFirst("_FILE$", ""));
    }

    /** Without which it doesn't start. */
    Set<String> needed() {
        return needed;
    }

    private void mapped(Path folder) {
        Sources.found(folder, "@ConfigMapping", MAPPING)
                .forEach(mapping -> METHOD.matcher(mapping.group(2))
                        .results()
                        .forEach(method -> known.add(upper(mapping.group(1) + "." + kebab(method.group(1))))));
    }

    private static List<String> environment(List<String> names) {
        return names.stream().map(KnownSettings::upper).toList();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1");
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}

package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code deploy/images} makes images of: without a daemon, so that every build can look. */
class ImagesTest {

    /** Of the exporter, Quarkus leaves classes out; the bill has the hash of what it took. */
    private static final List<String> OURS_OR_REWRITTEN =
            List.of("org.guildhall.", "io.opentelemetry.opentelemetry-exporter-otlp-");

    private static final Path IMAGES = Surroundings.ROOT.resolve("deploy/images");
    private static final Path POD = Surroundings.ROOT.resolve("deploy/k8s/base/pod.yaml");
    private static final Path SERVICE = Surroundings.ROOT.resolve("deploy/k8s/base/service.yaml");

    @ParameterizedTest
    @ValueSource(strings = {"Containerfile", "hall/Containerfile"})
    void buildsWhatTheManifestsRun(String file) throws IOException {
        assertThat(faults(Files.readString(IMAGES.resolve(file)))).isEmpty();
    }

    /** What is broken, by what; and what is said of it. */
    @ParameterizedTest
    @CsvSource({
        "FROM ${BASE}, FROM debian:stable, isn't built from the base that the build says",
        "USER 10001:10001, USER 0:0, runs as [0:0]",
        "USER 10001:10001, '', runs as []",
        "EXPOSE 8080 9000, EXPOSE 80, has the ports [80]",
        "org.opencontainers.image.revision, revision, isn't labelled with its revision",
        "NOTICE, '', lacks NOTICE",
        "sbom.json, '', lacks sbom.json",
        "WORKDIR, RUN apt-get update && ls, has RUN",
        "WORKDIR, ADD https://example.com/x, has ADD",
        "CMD [\"@, CMD java @, has no CMD without a shell"
    })
    void findsWhatIsWrong(String right, String wrong, String fault) throws IOException {
        String file = Files.readString(IMAGES.resolve("Containerfile"));
        assertThat(file).contains(right);
        assertThat(faults(file.replace(right, wrong))).containsExactly(fault);
    }

    private static List<String> faults(String file) throws IOException {
        String manifest = Files.readString(POD);
        Set<String> ports = found(manifest, "containerPort: (\\d+)");
        String user = found(manifest, "runAsUser: (\\d+)").iterator().next();
        return ContainerFile.parse(file).faults(user, ports);
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** The options hold in training and in the image: they stand once, in a file that is in both. */
    @Test
    void startsFromTheCacheThatWasTrained() throws IOException {
        ContainerFile file = ContainerFile.parse(Files.readString(IMAGES.resolve("Containerfile")));
        assertThat(file.all("CMD"))
                .containsExactly("[\"@java.options\", \"-XX:AOTCache=app.aot\", \"-jar\", \"quarkus-run.jar\"]");
        assertThat(file.all("COPY")).anyMatch(copied -> copied.startsWith("app.aot "));
        assertThat(Surroundings.ROOT.resolve("deploy/local/src/main/java/org/guildhall/local/images/Training.java"))
                .content()
                .contains("\"@java.options\"", "CACHE = \"app.aot\"", "\"quarkus-run.jar\"");
    }

    @Test
    void leavesRoomForMoreThanTheHeapInAPod() throws IOException {
        String options = Files.readString(IMAGES.resolve("java.options"));
        long limit = number(Files.readString(SERVICE), "limits:\\s+memory: (\\d+)Mi");
        long heap = limit * number(options, "MaxRAMPercentage=(\\d+)") / 100;
        long code = number(options, "ReservedCodeCacheSize=(\\d+)m");
        long buffers = number(options, "MaxDirectMemorySize=(\\d+)m");
        // Classes, threads, and what the collector and the C library keep: measured.
        assertThat(heap + code + buffers + 170).isLessThanOrEqualTo(limit);
    }

    private static long number(String text, String pattern) {
        return Long.parseLong(found(text, pattern).iterator().next());
    }

    @ParameterizedTest
    @CsvSource({"--base, debian:stable", "--hall-base, nginx", "--base, eclipse-temurin:25-jre@sha256:123"})
    void takesNoBaseThatIsAnotherTomorrow(String option, String image) throws Exception {
        Process build = new ProcessBuilder(IMAGES.resolve("build").toString(), option, image)
                .redirectErrorStream(true)
                .start();
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(build.waitFor()).as(said).isEqualTo(2);
        assertThat(said).contains(image + " may be another image tomorrow").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership-service", "contest-service", "reporting-service"})
    void hasAnSbomWithEveryJarOfAService(String service) throws Exception {
        Path target = Surroundings.ROOT.resolve(service).resolve("target");
        Map<String, String> hashes = hashesByFile(target.resolve("sbom.json"));
        try (Stream<Path> files = Files.walk(target.resolve("quarkus-app/lib"))) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            assertThat(jars).hasSizeGreaterThan(100);
            for (Path jar : jars) {
                String name = jar.getFileName().toString();
                assertThat(hashes).containsKey(name);
                if (OURS_OR_REWRITTEN.stream().noneMatch(name::startsWith)) {
                    assertThat(hashes.get(name)).as(name).isEqualTo(sha256(jar));
                }
            }
        }
    }

    /** The components by the names that their jars have in a service. */
    private static Map<String, String> hashesByFile(Path sbom) throws IOException {
        JsonNode bill = new ObjectMapper().readTree(sbom.toFile());
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        Map<String, String> hashes = new HashMap<>();
        for (JsonNode component : bill.path("components")) {
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
            String name = "%s.%s-%s.jar"
                    .formatted(
                            component.path("group").asText(),
                            component.path("name").asText(),
                            component.path("version").asText());
            hashes.put(name, "");
            for (JsonNode hash : component.path("hashes")) {
                if (hash.path("alg").asText().equals("SHA-256")) {
                    hashes.put(name, hash.path("content").asText());
                }
            }
        }
        return hashes;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void hasAnSbomWithWhatThePagesBringAlong() throws IOException {
        Path target = Surroundings.ROOT.resolve("deploy/hall/target");
        JsonNode bill = new ObjectMapper().readTree(target.resolve("sbom.json").toFile());
        Set<String> told = found(bill.toString(), "\"purl\":\"pkg:npm/([^\"]+)\"");
        Set<String> listed = Pattern.compile("\\) (\\S+) \\(\\S+:\\S+:([\\d.]+) - ")
                .matcher(Files.readString(target.resolve("THIRD-PARTY.txt")))
                .results()
                .map((MatchResult match) -> match.group(1) + "@" + match.group(2))
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(listed).hasSize(2);
    }
}

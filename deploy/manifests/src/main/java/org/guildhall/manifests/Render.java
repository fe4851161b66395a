package org.guildhall.manifests;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code java -jar guildhall-manifests.jar OVERLAY}: prints an overlay of {@code deploy/k8s} as one stream of documents. */
public final class Render {

    /** What others need comes before them. */
    private static final List<String> FIRST = List.of(
            "Namespace",
            "ServiceAccount",
            "ConfigMap",
            "Secret",
            "Service",
            "PriorityClass",
            "PersistentVolumeClaim",
            "Deployment");

    private Render() {}

    /** @param arguments the folder of an overlay, that is one with a {@code kustomization.yaml} */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("the folder of one overlay is needed, such as deploy/k8s/overlays/local");
            System.exit(2);
        }
        try {
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            out.print(Yaml.stream(overlay(Path.of(arguments[0]))));
            out.flush();
        } catch (InvalidSources e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * The documents of an overlay.
     *
     * @throws InvalidSources if it can't be rendered, or asks for what isn't known here
     */
    public static List<Map<String, Object>> overlay(Path folder) {
        List<Resource> resources = new ArrayList<>();
        new Kustomization(folder.toAbsolutePath()).addTo(resources);
        Hashes.name(resources);
        return resources.stream()
                .sorted(Comparator.comparingInt(Render::place)
                        .thenComparing(Resource::kind)
                        .thenComparing(Resource::name))
                .map(Resource::content)
                .toList();
    }

    private static int place(Resource resource) {
        int place = FIRST.indexOf(resource.kind());
        return place < 0 ? FIRST.size() : place;
    }
}

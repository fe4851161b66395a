package org.guildhall.local.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What rendered manifests say. */
final class Manifests {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> documents;

    private Manifests(List<ObjectNode> documents) {
        this.documents = documents;
    }

    /** @param files streams of documents, as {@code kubectl} takes them */
    static Manifests read(List<Path> files) {
        try {
            List<ObjectNode> documents = new ArrayList<>();
            for (Path file : files) {
                documents.addAll(parse(Files.readString(file)).documents);
            }
            return new Manifests(documents);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the manifests", e);
        }
    }

    static Manifests parse(String stream) {
        List<ObjectNode> documents = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(stream)) {
            if (document != null) {
                documents.add(JSON.valueToTree(document));
            }
        }
        return new Manifests(documents);
    }

    /** Returns a copy of what a Deployment says of its pods. */
    ObjectNode podsOf(String deployment) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals("Deployment"))
                .filter(document -> document.at("/metadata/name").asText().equals(deployment))
                .findFirst()
                .map(document -> (ObjectNode) document.at("/spec/template").deepCopy())
                .orElseThrow(() -> new IllegalStateException("the manifests have no Deployment " + deployment));
    }

    /** Returns a copy of a ConfigMap. */
    ObjectNode configMap(String name) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals("ConfigMap"))
                .filter(document -> document.at("/metadata/name").asText().equals(name))
                .findFirst()
                .map(ObjectNode::deepCopy)
                .orElseThrow(() -> new IllegalStateException("the manifests have no ConfigMap " + name));
    }
}

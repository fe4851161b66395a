package org.guildhall.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an image is built by, line by line, and what of it isn't as it should be. */
record ContainerFile(List<String> instructions) {

    /** What stands in each image for whoever gets it. */
    private static final List<String> PAPERS = List.of("LICENSE", "NOTICE", "THIRD-PARTY.txt", "sbom.json");

    private static final List<String> LABELS =
            List.of("title", "description", "vendor", "licenses", "version", "revision", "created", "base.digest");

    /** The rest would bring in what is another thing tomorrow, or be done by whatever is on the building machine. */
    private static final Set<String> KNOWN =
            Set.of("ARG", "FROM", "LABEL", "COPY", "WORKDIR", "USER", "EXPOSE", "ENV", "ENTRYPOINT", "CMD");

    static ContainerFile parse(String text) {
        String joined = text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(Collectors.joining("\n"))
                .replaceAll("\\\\\n\\s*", " ");
        return new ContainerFile(joined.lines().map(String::strip).toList());
    }

    /**
     * Whatever is wrong, in words.
     *
     * @param user whom the manifests let it run as
     * @param ports those that the manifests know
     */
    List<String> faults(String user, Set<String> ports) {
        List<String> faults = new ArrayList<>();
        instructions.stream()
                .map(line -> line.split(" ", 2)[0])
                .filter(instruction -> !KNOWN.contains(instruction))
                .forEach(instruction -> faults.add("has " + instruction));
        if (!all("FROM").equals(List.of("${BASE}")) || !all("ARG").contains("BASE")) {
            faults.add("isn't built from the base that the build says");
        }
        if (!all("USER").equals(List.of(user + ":" + user))) {
            faults.add("runs as " + all("USER"));
        }
        if (!Set.copyOf(words("EXPOSE")).equals(ports)) {
            faults.add("has the ports " + words("EXPOSE"));
        }
        String labels = String.join(" ", all("LABEL"));
        LABELS.stream()
                .filter(label -> !labels.contains("org.opencontainers.image." + label + "=\""))
                .forEach(label -> faults.add("isn't labelled with its " + label));
        PAPERS.stream().filter(paper -> !words("COPY").contains(paper)).forEach(paper -> faults.add("lacks " + paper));
        Stream.of("ENTRYPOINT", "CMD")
                .filter(command ->
                        all(command).size() != 1 || !all(command).get(0).startsWith("["))
                .forEach(command -> faults.add("has no " + command + " without a shell"));
        return faults;
    }

    List<String> all(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1).strip())
                .toList();
    }

    private List<String> words(String instruction) {
        return all(instruction).stream()
                .flatMap(arguments -> Stream.of(arguments.split("\\s+")))
                .toList();
    }
}

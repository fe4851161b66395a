package org.guildhall.membership.privacy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All versions of the privacy notices there were: {@code consent/notices.json}, to which versions are only ever added. */
@ApplicationScoped
public class ConsentNotices {

    private static final String FILE = "/consent/notices.json";

    private final List<ConsentNotice> notices;

    ConsentNotices(ObjectMapper json) {
        try (InputStream file = Objects.requireNonNull(ConsentNotices.class.getResourceAsStream(FILE), FILE)) {
            notices = List.copyOf(json.readValue(file, new TypeReference<List<ConsentNotice>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The oldest first. */
    public List<ConsentNotice> all() {
        return notices;
    }

    public Optional<ConsentNotice> find(String version) {
        return notices.stream()
                .filter(notice -> notice.version().equals(version))
                .findFirst();
    }

    /** @throws IllegalArgumentException when there never was such a version */
    public ConsentNotice require(String version) {
        return find(version)
                .orElseThrow(() -> new IllegalArgumentException("no privacy notice has the version " + version));
    }
}

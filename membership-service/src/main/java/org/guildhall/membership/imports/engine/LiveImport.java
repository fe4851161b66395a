package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.live.StreamedView;
import org.guildhall.kit.problem.ProblemException;

/** An import as a view that moves. */
@ApplicationScoped
class LiveImport implements StreamedView<LiveImport.Key, ImportView> {

    private final ImportRunRows runs;
    private final ImportViews views;

    LiveImport(ImportRunRows runs, ImportViews views) {
        this.runs = runs;
        this.views = views;
    }

    /** An import, in the words of a language. */
    record Key(UUID importId, Locale locale) {}

    @Override
    public String fingerprint(Key key) {
        return Long.toString(run(key).progress());
    }

    @Override
    public ImportView read(Key key) {
        return views.of(run(key), key.locale());
    }

    @Override
    public Optional<?> delta(ImportView before, ImportView after) {
        return before.equals(after) ? Optional.empty() : Optional.of(after);
    }

    private ImportRun run(Key key) {
        return runs.find(key.importId()).orElseThrow(ProblemException::notFound);
    }
}

package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.Map;
import org.guildhall.kit.problem.ProblemException;

/** Finds the subject of a kind. */
@ApplicationScoped
class ImportSubjects {

    private final Map<ImportKind, ImportSubject> subjects = new EnumMap<>(ImportKind.class);

    ImportSubjects(@Any Instance<ImportSubject> known) {
        known.forEach(subject -> subjects.put(subject.kind(), subject));
    }

    /** @throws ProblemException 404 for a kind that nobody takes */
    ImportSubject of(ImportKind kind) {
        ImportSubject subject = subjects.get(kind);
        if (subject == null) {
            throw ProblemException.notFound();
        }
        return subject;
    }
}

package org.guildhall.membership.personaldata.copy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.membership.member.DataSubjects;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;
import org.jspecify.annotations.Nullable;

/** Tells members everything that is kept of them. */
@ApplicationScoped
class OwnDataService {

    /** Who somebody is comes first, then what happened, in this order; what isn't named here follows. */
    private static final List<String> ORDER = List.of(
            "person",
            "formerDocuments",
            "memberships",
            "periods",
            "work",
            "applications",
            "consents",
            "cards",
            "transfers",
            "gifts",
            "skills",
            "persuasions",
            "appointments",
            "declarations",
            "foundings",
            "imports",
            "archiveEntries",
            "notices",
            "accesses");

    private final DataSubjects subjects;
    private final List<KeptRecords> kept;
    private final OwnDataPages pages;
    private final ProblemTexts texts;
    private final Clock clock;

    OwnDataService(
            DataSubjects subjects, @All List<KeptRecords> kept, OwnDataPages pages, ProblemTexts texts, Clock clock) {
        this.subjects = subjects;
        this.kept = kept;
        this.pages = pages;
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws ProblemException 404 {@code not-activated} */
    @Transactional
    OwnRecords read() {
        DataSubject subject = subjects.own();
        Map<String, List<Map<String, @Nullable Object>>> records = new LinkedHashMap<>();
        ORDER.forEach(code -> records.put(code, List.of()));
        kept.stream()
                .flatMap(feature -> feature.tell(subject).stream())
                .forEach(section -> records.put(section.code(), section.items()));
        return new OwnRecords(clock.instant(), records);
    }

    /** The same as a page to read and print. */
    @Transactional
    OwnDataPages.Written page(@Nullable String language) {
        Locale locale = texts.choose(language);
        return pages.write(read(), locale);
    }
}

package org.guildhall.contest.recognition.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.contest.common.organisation.OrganisationQueries;
import org.guildhall.contest.contest.contests.ContestTitles;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.contest.quiz.quizzes.QuizTitles;

/** What certificates are about, as contests, projects, quizzes and organisations are called now: a query a sort, not a row. */
@ApplicationScoped
class CertificateSubjects {

    private final ContestTitles contests;
    private final ProjectPlaces projects;
    private final QuizTitles quizzes;
    private final OrganisationQueries organisations;

    CertificateSubjects(
            ContestTitles contests, ProjectPlaces projects, QuizTitles quizzes, OrganisationQueries organisations) {
        this.contests = contests;
        this.projects = projects;
        this.quizzes = quizzes;
        this.organisations = organisations;
    }

    /** The texts of each certificate, by its id. */
    Map<UUID, CertificateTexts> of(Collection<? extends Certificate> certificates) {
        Map<UUID, String> titles = new HashMap<>(contests.of(ids(certificates, Certificate::contestId)));
        titles.putAll(quizzes.of(ids(certificates, Certificate::quizId)));
        Map<UUID, Project> events = projects.list(ids(certificates, Certificate::projectId)).stream()
                .collect(Collectors.toMap(Project::id, Function.identity()));
        Map<UUID, String> issuers =
                organisations.names(ids(certificates, certificate -> Optional.of(certificate.organisationId())));
        return certificates.stream()
                .collect(Collectors.toMap(Certificate::id, certificate -> texts(certificate, titles, events, issuers)));
    }

    private static CertificateTexts texts(
            Certificate certificate, Map<UUID, String> titles, Map<UUID, Project> events, Map<UUID, String> issuers) {
        Optional<Project> event = certificate.projectId().map(events::get);
        return new CertificateTexts(
                titles.get(certificate.contestId().or(certificate::quizId).orElseThrow()),
                event.map(Project::title).orElse(null),
                event.map(Project::trade).orElse(null),
                issuers.get(certificate.organisationId()));
    }

    private static List<UUID> ids(
            Collection<? extends Certificate> certificates, Function<Certificate, Optional<UUID>> id) {
        return certificates.stream()
                .map(id)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}

package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.enrolment.application.EnrolmentSettings;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.recruitment.JoinSession;
import org.guildhall.membership.recruitment.JoinSessionQueries;

/** Makes the form of a join token. */
@ApplicationScoped
public class JoinForms {

    private final JoinSessionQueries sessions;
    private final EnrolmentSettings settings;
    private final Clock clock;

    JoinForms(JoinSessionQueries sessions, EnrolmentSettings settings, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws ProblemException 404 {@code join-code-unknown} when the token never was or is no longer valid */
    public JoinForm find(String joinToken) {
        JoinSession session = sessions.find(joinToken).orElseThrow(() -> ProblemException.of(404, "join-code-unknown"));
        return new JoinForm(
                session.organisationId(),
                session.organisationName(),
                session.title(),
                session.opensAt(),
                session.closesAt(),
                session.refusal(clock.instant()).orElse(null),
                settings.noticeVersion(),
                Applicant.MINIMUM_AGE,
                List.of(DocumentType.values()),
                Stream.of(Category.values())
                        .map(category -> new JoinForm.Option(category.name(), category.title()))
                        .toList(),
                List.of(Education.values()),
                List.of(Household.values()));
    }
}

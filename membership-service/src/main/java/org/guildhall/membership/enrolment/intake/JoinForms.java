package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.kit.code.CodeLists;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.membership.enrolment.application.EnrolmentSettings;
import org.guildhall.membership.member.Category;
import org.guildhall.membership.member.Education;
import org.guildhall.membership.member.Household;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.JoiningAge;
import org.guildhall.membership.recruitment.JoinSession;
import org.guildhall.membership.recruitment.JoinSessionQueries;

/** Makes the form of a join token. */
@ApplicationScoped
public class JoinForms {

    private final JoinSessionQueries sessions;
    private final EnrolmentSettings settings;
    private final CodeLists codes;
    private final ProblemTexts texts;
    private final Clock clock;

    JoinForms(
            JoinSessionQueries sessions, EnrolmentSettings settings, CodeLists codes, ProblemTexts texts, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.codes = codes;
        this.texts = texts;
        this.clock = clock;
    }

    JoinForm find(String joinToken, AskedLanguage language) {
        return find(joinToken, language.choose(texts));
    }

    /** @throws ProblemException 404 {@code join-code-unknown} when the token never was or is no longer valid */
    public JoinForm find(String joinToken, Locale locale) {
        JoinSession session = sessions.find(joinToken).orElseThrow(() -> ProblemException.of(404, "join-code-unknown"));
        return new JoinForm(
                session.organisationId(),
                session.organisationName(),
                session.title(),
                session.venue(),
                session.gift(),
                session.opensAt(),
                session.closesAt(),
                session.refusal(clock.instant()).orElse(null),
                settings.noticeVersion(),
                JoiningAge.MINIMUM,
                List.of(DocumentType.values()),
                Stream.of(Category.values())
                        .map(category ->
                                new JoinForm.Option(category.name(), codes.title("Category", category.name(), locale)))
                        .toList(),
                List.of(Education.values()),
                List.of(Household.values()));
    }
}

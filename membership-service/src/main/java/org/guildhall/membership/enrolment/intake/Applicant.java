package org.guildhall.membership.enrolment.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.FieldErrors;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.Category;
import org.guildhall.membership.person.IdentityDocument;
import org.guildhall.membership.person.JoiningAge;
import org.guildhall.membership.person.MobileNumber;
import org.guildhall.membership.person.PersonName;

/** A join request whose fields make sense: what the person typed, in normal form. */
record Applicant(PersonName name, IdentityDocument document, MobileNumber mobile, JoinRequest request) {

    /**
     * Reads a request.
     *
     * @param today the business day, by which the age is counted
     * @param noticeVersion the privacy notice in force
     * @throws ProblemException 422 {@code invalid-fields} that names every field that makes no sense
     */
    static Applicant of(JoinRequest request, LocalDate today, String noticeVersion) {
        List<FieldError> errors = new ArrayList<>();
        Optional<IdentityDocument> document = IdentityDocument.parse(request.documentType(), request.documentNumber());
        Optional<MobileNumber> mobile = MobileNumber.parse(request.mobile());
        Optional<PersonName> name = PersonName.parse(request.name());
        if (name.isEmpty()) {
            errors.add(PersonName.fault("/name", request.name()));
        }
        document.ifPresentOrElse(
                found -> ageError(found, today).ifPresent(errors::add),
                () -> errors.add(new FieldError("/documentNumber", "invalid-document")));
        if (mobile.isEmpty()) {
            errors.add(new FieldError("/mobile", "invalid-mobile"));
        }
        checkCategories(request, errors);
        checkConsent(request.consent(), noticeVersion, errors);
        FieldErrors.refuse(errors);
        return new Applicant(name.orElseThrow(), document.orElseThrow(), mobile.orElseThrow(), request);
    }

    private static Optional<FieldError> ageError(IdentityDocument document, LocalDate today) {
        return document.born()
                .flatMap(born -> JoiningAge.fault(born, today))
                .map(code -> new FieldError("/documentNumber", code, JoiningAge.MINIMUM));
    }

    private static void checkCategories(JoinRequest request, List<FieldError> errors) {
        List<String> known = Stream.of(Category.values()).map(Enum::name).toList();
        List<String> categories = request.categories() == null ? List.of() : request.categories();
        for (int i = 0; i < categories.size(); i++) {
            if (!known.contains(categories.get(i))) {
                errors.add(new FieldError("/categories/" + i, "unknown-category"));
            }
        }
    }

    private static void checkConsent(JoinRequest.Consent consent, String noticeVersion, List<FieldError> errors) {
        if (!consent.accepted()) {
            errors.add(new FieldError("/consent/accepted", "consent-required"));
        }
        if (!consent.noticeVersion().equals(noticeVersion)) {
            errors.add(new FieldError("/consent/noticeVersion", "consent-outdated", noticeVersion));
        }
    }

    /** The categories without repetition, in the order given. */
    String[] categories() {
        return request.categories() == null
                ? new String[0]
                : request.categories().stream().distinct().toArray(String[]::new);
    }

    Optional<String> education() {
        return Optional.ofNullable(request.education()).map(Enum::name);
    }

    Optional<String> household() {
        return Optional.ofNullable(request.household()).map(Enum::name);
    }
}

package org.guildhall.membership.member.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.FieldErrors;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.Category;
import org.guildhall.membership.member.Education;
import org.guildhall.membership.member.Household;
import org.guildhall.membership.member.MemberDetails;
import org.guildhall.membership.member.PoliticalStatus;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.IdentityDocument;
import org.guildhall.membership.person.JoiningAge;
import org.guildhall.membership.person.MobileNumber;
import org.guildhall.membership.person.PersonCorrections.Right;
import org.guildhall.membership.person.PersonName;
import org.jspecify.annotations.Nullable;

/** What is right about a member; what isn't told stays. */
@Schema(description = "更正会员信息，只填要更正的各项 · what is right about a member; what isn't told stays")
record MemberCorrection(
        @Schema(description = "姓名 · name", examples = "王小明", maxLength = PersonName.LONGEST)
        @Size(min = 1, max = 2 * PersonName.LONGEST) @Nullable String name,

        @Schema(description = "证件类型，与号码同填 · told along with the number") @Nullable DocumentType documentType,

        @Schema(description = "证件号码 · number of the document", examples = "11010519491231002X")
        @Size(min = 5, max = 40) @Nullable String documentNumber,

        @Schema(description = "手机号码 · mobile number", examples = "13800138000") @Size(min = 11, max = 30) @Nullable String mobile,

        @Schema(description = "学历 · education completed") @Nullable Education education,

        @Schema(description = "户籍类别 · household") @Nullable Household household,

        @Schema(description = "职工类别，全部；空表示都不是 · all categories; empty for none") @Size(max = 10) @Nullable List<@NotNull Category> categories,

        @Schema(description = "政治面貌 · political status") @Nullable PoliticalStatus politicalStatus,

        @Schema(description = "理由，记入审计 · goes on record") @NotBlank @Size(max = 200) String reason) {

    /**
     * What is right about the person.
     *
     * @throws ProblemException 422 naming every field that makes no sense, or that nothing is told
     */
    Right person(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (told().isEmpty()) {
            errors.add(new FieldError("", "nothing-told"));
        }
        if ((documentType == null) != (documentNumber == null)) {
            errors.add(new FieldError(documentType == null ? "/documentType" : "/documentNumber", "required"));
        }
        Right right = new Right(name(errors), document(today, errors), mobile(errors));
        FieldErrors.refuse(errors);
        return right;
    }

    private @Nullable IdentityDocument document(LocalDate today, List<FieldError> errors) {
        if (documentType == null || documentNumber == null) {
            return null;
        }
        Optional<IdentityDocument> document = IdentityDocument.parse(documentType, documentNumber);
        Optional<String> fault = document.isEmpty()
                ? Optional.of("invalid-document")
                : document.get().born().flatMap(born -> JoiningAge.fault(born, today));
        fault.ifPresent(code -> errors.add(new FieldError("/documentNumber", code, JoiningAge.MINIMUM)));
        return document.orElse(null);
    }

    private @Nullable PersonName name(List<FieldError> errors) {
        if (name == null) {
            return null;
        }
        Optional<PersonName> whole = PersonName.parse(name);
        if (whole.isEmpty()) {
            errors.add(PersonName.fault("/name", name));
        }
        return whole.orElse(null);
    }

    private @Nullable MobileNumber mobile(List<FieldError> errors) {
        if (mobile == null) {
            return null;
        }
        Optional<MobileNumber> number = MobileNumber.parse(mobile);
        if (number.isEmpty()) {
            errors.add(new FieldError("/mobile", "invalid-mobile"));
        }
        return number.orElse(null);
    }

    /** What is kept of the member with this set right. */
    MemberDetails details(MemberDetails before) {
        return new MemberDetails(
                education == null ? before.education() : education,
                household == null ? before.household() : household,
                categories == null
                        ? before.categories()
                        : categories.stream().map(Enum::name).distinct().toList(),
                politicalStatus == null ? before.politicalStatus() : politicalStatus);
    }

    /** For the record: why, and which fields. */
    String onRecord() {
        return reason.strip() + " (" + String.join(", ", told()) + ")";
    }

    private List<String> told() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("document", documentNumber == null ? documentType : documentNumber);
        fields.put("mobile", mobile);
        fields.put("education", education);
        fields.put("household", household);
        fields.put("categories", categories);
        fields.put("politicalStatus", politicalStatus);
        fields.values().removeIf(Objects::isNull);
        return List.copyOf(fields.keySet());
    }

    /** Personal values never appear in a log by accident. */
    @Override
    public String toString() {
        return "MemberCorrection[masked]";
    }
}

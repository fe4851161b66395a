package org.guildhall.membership.member;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.IdentityDocument;
import org.guildhall.membership.person.MobileNumber;
import org.guildhall.membership.person.NamePrefix;
import org.guildhall.membership.person.PersonFinder;
import org.guildhall.membership.person.PersonName;
import org.jspecify.annotations.Nullable;

/** By what a member is looked for: exactly one of document, mobile, name with the last four, and a union with a name's beginning. */
@Schema(
        description = "查找会员：证件号码、手机号、姓名加证件号码后四位，或工会加姓名开头，四者取一 · by document, by mobile, by name with the last four, or"
                + " in a union by the name's beginning: one of them")
record MemberSearch(
        @Schema(description = "证件类型，默认居民身份证 · type of the document, a resident id by default") @Nullable DocumentType documentType,

        @Schema(description = "完整证件号码 · the whole number", examples = "11010519491231002X")
        @Size(min = 5, max = 40) @Nullable String documentNumber,

        @Schema(description = "手机号 · mobile number", examples = "13800138000") @Size(min = 11, max = 30) @Nullable String mobile,

        @Schema(description = "姓名 · the whole name", examples = "王小明", maxLength = PersonName.LONGEST)
        @Size(min = 1, max = 2 * PersonName.LONGEST) @Nullable String name,

        @Schema(description = "证件号码后四位 · last four of the document number", examples = "002X")
        @Pattern(regexp = "[0-9A-Za-z]{4}") @Nullable String documentLastFour,

        @Schema(description = "在哪个工会查找，不含其下级 · the union to look in, without those below it") @Nullable UUID organisation,

        @Schema(description = "姓名的开头 · the beginning of the name", examples = "王小", maxLength = PersonName.LONGEST)
        @Size(min = 1, max = 2 * PersonName.LONGEST) @Nullable String namePrefix,

        @Schema(description = "只找此状态的 · only those of this status") @Nullable MemberStatus status,

        @Schema(description = "只找此类别的 · only those of this category") @Nullable Category category) {

    /** What is looked for. */
    sealed interface Key permits Exact, Beginning {

        /** What of it goes on record. */
        String by();
    }

    /** Persons who are known by something. */
    record Exact(String by, Function<PersonFinder, List<UUID>> find) implements Key {}

    /** Members of one union. */
    record Beginning(UUID organisation, NamePrefix prefix) implements Key {

        @Override
        public String by() {
            return "beginning of name";
        }
    }

    MemberFilter filter() {
        return MemberFilter.of(status, category);
    }

    /** @throws ProblemException 422 {@code invalid-fields} unless it names one thing that can be looked for */
    Key key() {
        long ways = Stream.of(documentNumber, mobile, name, namePrefix)
                .filter(way -> way != null)
                .count();
        if (ways != 1
                || (name == null) != (documentLastFour == null)
                || (namePrefix == null) != (organisation == null)) {
            throw fault("", "exactly-one");
        }
        if (namePrefix != null) {
            return new Beginning(
                    organisation, NamePrefix.parse(namePrefix).orElseThrow(() -> fault("/namePrefix", "invalid-name")));
        }
        if (documentNumber != null) {
            IdentityDocument document = IdentityDocument.parse(
                            documentType == null ? DocumentType.RESIDENT_ID : documentType, documentNumber)
                    .orElseThrow(() -> fault("/documentNumber", "invalid-document"));
            return new Exact("document", finder -> finder.withDocument(document));
        }
        if (mobile != null) {
            MobileNumber number = MobileNumber.parse(mobile).orElseThrow(() -> fault("/mobile", "invalid-mobile"));
            return new Exact("mobile", finder -> finder.withMobile(number));
        }
        PersonName whole = PersonName.parse(name)
                .orElseThrow(() -> ProblemException.of(422, "invalid-fields").with(PersonName.fault("/name", name)));
        return new Exact("name and last four", finder -> finder.withName(whole, documentLastFour));
    }

    private static ProblemException fault(String pointer, String code) {
        return ProblemException.of(422, "invalid-fields").with(new FieldError(pointer, code));
    }

    /** Personal values never appear in a log by accident. */
    @Override
    public String toString() {
        return "MemberSearch[masked]";
    }
}

package org.guildhall.membership.imports.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.kit.code.CodeLists;
import org.guildhall.membership.imports.engine.WordList;
import org.guildhall.membership.member.Category;
import org.guildhall.membership.member.Education;
import org.guildhall.membership.member.Household;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.Gender;

/** What lists say for a code: the code itself, its title in either language, or another common word. */
@ApplicationScoped
class CodeWords {

    private static final Map<String, DocumentType> DOCUMENTS = Map.of(
            "身份证", DocumentType.RESIDENT_ID,
            "港澳居民来往内地通行证", DocumentType.HK_MACAO_PERMIT,
            "港澳居民居住证", DocumentType.HK_MACAO_PERMIT,
            "台湾居民来往大陆通行证", DocumentType.TAIWAN_PERMIT,
            "台湾居民居住证", DocumentType.TAIWAN_PERMIT,
            "台胞证", DocumentType.TAIWAN_PERMIT,
            "外国人永久居留证", DocumentType.FOREIGNER_PERMIT);
    private static final Map<String, Education> EDUCATIONS = Map.of(
            "高中", Education.SENIOR_SECONDARY,
            "中专", Education.SENIOR_SECONDARY,
            "技校", Education.SENIOR_SECONDARY,
            "职高", Education.SENIOR_SECONDARY,
            "专科", Education.ASSOCIATE,
            "大学专科", Education.ASSOCIATE,
            "大学本科", Education.BACHELOR,
            "硕士研究生", Education.MASTER,
            "博士研究生", Education.DOCTOR);
    private static final Map<String, Household> HOUSEHOLDS = Map.of(
            "城镇", Household.URBAN,
            "非农业", Household.URBAN,
            "非农业户籍", Household.URBAN,
            "农业", Household.RURAL_MIGRANT,
            "农业户籍", Household.RURAL_MIGRANT,
            "农民工", Household.RURAL_MIGRANT);
    private static final Map<String, MemberStatus> STATUSES = Map.of("保留", MemberStatus.RETAINED);
    private static final Map<String, Gender> GENDERS = Map.of("男性", Gender.MALE, "女性", Gender.FEMALE);

    private final Map<Class<?>, WordList<?>> words = new HashMap<>();
    private final CodeLists codes;

    CodeWords(CodeLists codes) {
        this.codes = codes;
        learn(DocumentType.values(), DOCUMENTS);
        learn(Education.values(), EDUCATIONS);
        learn(Household.values(), HOUSEHOLDS);
        learn(MemberStatus.values(), STATUSES);
        learn(Gender.values(), GENDERS);
        learn(Category.values(), Map.of());
    }

    private <E extends Enum<E>> void learn(E[] constants, Map<String, E> others) {
        words.put(constants[0].getDeclaringClass(), new WordList<>(codes, constants, others));
    }

    <E extends Enum<E>> Optional<E> code(Class<E> type, String written) {
        return words.get(type).code(written).map(type::cast);
    }

    /** What a list of ours says for it. */
    String title(Enum<?> constant) {
        return codes.title(constant.getDeclaringClass().getSimpleName(), constant.name(), Locale.SIMPLIFIED_CHINESE);
    }
}

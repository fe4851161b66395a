package org.guildhall.membership.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityDocumentTest {

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 11010519491231002x, 11010519491231002X",
        "RESIDENT_ID, １１０１０５１９４９１２３１００２Ｘ, 11010519491231002X",
        "RESIDENT_ID, ' 110105 19491231-002X ', 11010519491231002X",
        "HK_MACAO_PERMIT, 810000199001010019, 810000199001010019",
        "HK_MACAO_PERMIT, 820000198506150022, 820000198506150022",
        "HK_MACAO_PERMIT, h12345678, H12345678",
        "HK_MACAO_PERMIT, M1234567801, M1234567801",
        "TAIWAN_PERMIT, 830000197809230035, 830000197809230035",
        "TAIWAN_PERMIT, 12345678, 12345678",
        "FOREIGNER_PERMIT, 911124197304050044, 911124197304050044",
        "FOREIGNER_PERMIT, usa123456789012, USA123456789012",
        "PASSPORT, e１２３４５６７８, E12345678",
        "PASSPORT, AB 123-456, AB123456"
    })
    void putsWhatWasTypedIntoItsNormalForm(DocumentType type, String typed, String number) {
        assertThat(IdentityDocument.parse(type, typed)).get().satisfies(document -> {
            assertThat(document.number()).isEqualTo(number);
            assertThat(document.type()).isEqualTo(type);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 810000199001010019",
        "RESIDENT_ID, 830000197809230035",
        "RESIDENT_ID, 911124197304050044",
        "RESIDENT_ID, E12345678",
        "RESIDENT_ID, 110105194912310021",
        "HK_MACAO_PERMIT, 11010519491231002X",
        "HK_MACAO_PERMIT, 830000197809230035",
        "HK_MACAO_PERMIT, A12345678",
        "HK_MACAO_PERMIT, H1234567",
        "TAIWAN_PERMIT, 810000199001010019",
        "TAIWAN_PERMIT, 1234567",
        "FOREIGNER_PERMIT, 11010519491231002X",
        "FOREIGNER_PERMIT, 911124197304050045",
        "PASSPORT, 11010519491231002X",
        "PASSPORT, E123",
        "PASSPORT, 护照12345",
        "PASSPORT, ''"
    })
    void refusesTheNumberOfAnotherType(DocumentType type, String typed) {
        assertThat(IdentityDocument.parse(type, typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 11010519491231002X, 1949-12-31, FEMALE",
        "HK_MACAO_PERMIT, 810000199001010019, 1990-01-01, MALE",
        "FOREIGNER_PERMIT, 911124197304050044, 1973-04-05, FEMALE",
        "TAIWAN_PERMIT, 12345678, , UNKNOWN",
        "PASSPORT, E12345678, , UNKNOWN"
    })
    void knowsBirthDateAndGenderWhereTheNumberTellsThem(
            DocumentType type, String number, LocalDate birthDate, Gender gender) {
        assertThat(IdentityDocument.parse(type, number))
                .contains(new IdentityDocument(type, number, birthDate, gender));
    }
}

package org.guildhall.contest.recognition.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.SettingsCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every character of a certificate stands on its one page, in a font that is in the file. */
class CertificateDocumentTest {

    private static final CertificateSettings SETTINGS = SettingsCheck.read(CertificateSettings.class, Map.of());
    private static final EventSettings ADDRESS = SettingsCheck.read(
            EventSettings.class,
            Map.of(
                    "events.namespace", "guildhall",
                    "events.type-prefix", "org.guildhall.",
                    "events.service", "contest",
                    "events.public-url", "https://hall.example/contest"));
    private static final CertificateDocument DOCUMENT = new CertificateDocument(ADDRESS, SETTINGS);

    private static CertificateView certificate(String quiz, String issuer) {
        return new CertificateView(
                CertificateKind.PARTICIPATION,
                "CODE",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                quiz,
                3,
                issuer,
                Instant.parse("2026-05-01T16:00:00Z"));
    }

    private static CertificatePage page(String name, String quiz, String issuer) throws IOException {
        return CertificatePage.of(DOCUMENT.of(certificate(quiz, issuer), name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王小明",
                "王𪟝龘",
                "李〇明",
                "䶮𬭚𫍯",
                "买买提·阿不都热依木·伊敏江",
                "ÀÉ Øre Ñandú",
                "Анна Петрова",
                "古丽·O'Brien-Ó Súilleabháin (年)"
            })
    void showsEveryCharacterOfTheName(String name) throws IOException {
        CertificatePage page = page(name, "安全知识答题", "工会");
        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.shows(name + "：")).isTrue();
        assertThat(page.fontsNotEmbedded()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷野家太郎", "བསྟན་འཛིན", "王😀"})
    void refusesANameItCannotShowInFull(String name) {
        assertThatThrownBy(() -> page(name, "安全知识答题", "工会"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("name-unprintable"));
    }

    @Test
    void showsASquareForACharacterOfATitleThatNoFontHas() throws IOException {
        CertificatePage page = page("王小明", "安全😀知识", "工会𠮷部");
        assertThat(page.shows("参加“安全□知识”答题活动，共完成 3 个场次的答题。")).isTrue();
        assertThat(page.shows("工会□部")).isTrue();
    }

    @Test
    void makesLettersSmallerUntilTheLongestTextsStandOnOnePage() throws IOException {
        String title = "安全生产知识".repeat(50);
        String issuer = "某某市某某区总工会".repeat(22);
        CertificatePage page = page("王小明".repeat(30), title, issuer);
        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.shows("王小明".repeat(30))).isTrue();
        assertThat(page.shows(title)).isTrue();
        assertThat(page.shows(issuer)).isTrue();
        assertThat(page.shows("2026 年 5 月 2 日")).isTrue();
    }
}

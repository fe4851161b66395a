package org.guildhall.membership.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.kit.code.CodeLists;
import org.guildhall.membership.notice.NoticeQueries.Kept;

/** Words notices, when they are read. A text names what it says in braces, such as {@code {contest}}. */
@ApplicationScoped
class NoticeTexts {

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");
    private static final List<String> SUBJECTS = List.of("contest", "project", "quiz");
    private static final List<String> MONEY = List.of("amount", "monthly");

    private final Map<String, Properties> texts = Map.of("zh", read("zh"), "en", read("en"));
    private final NoticeSubjectRows subjects;
    private final CodeLists codes;

    NoticeTexts(NoticeSubjectRows subjects, CodeLists codes) {
        this.subjects = subjects;
        this.codes = codes;
    }

    List<NoticeView> word(List<Kept> notices, Locale locale) {
        Map<UUID, String> titles = subjects.find(notices.stream()
                .flatMap(notice -> notice.about().values().stream().map(UUID::fromString))
                .distinct()
                .toList());
        return notices.stream().map(notice -> word(notice, titles, locale)).toList();
    }

    private NoticeView word(Kept notice, Map<UUID, String> titles, Locale locale) {
        Map<String, UUID> about = new HashMap<>();
        notice.about().forEach((field, id) -> about.put(field, UUID.fromString(id)));
        return new NoticeView(
                notice.id(),
                notice.kind(),
                codes.title("NoticeKind", notice.kind().name(), locale),
                filled(textOf(locale, notice.kind().name()), valuesOf(notice, about, titles, locale)),
                about,
                notice.happenedAt(),
                notice.createdAt(),
                notice.readAt() != null);
    }

    private Map<String, String> valuesOf(
            Kept notice, Map<String, UUID> about, Map<UUID, String> titles, Locale locale) {
        Map<String, String> values = new HashMap<>(notice.words());
        values.computeIfPresent("level", (field, level) -> codes.title("SkillLevel", level, locale));
        values.computeIfPresent("refusal", (field, refusal) -> codes.title("FoundingRefusal", refusal, locale));
        MONEY.forEach(field -> values.computeIfPresent(
                field, (name, fen) -> BigDecimal.valueOf(Long.parseLong(fen), 2).toPlainString()));
        for (String subject : SUBJECTS) {
            Optional<String> title =
                    Optional.ofNullable(about.get(subject + "Id")).map(titles::get);
            values.put(
                    subject,
                    title.map(known -> textOf(locale, "named").replace("{name}", known))
                            .orElse(textOf(locale, subject)));
        }
        return values;
    }

    private static String filled(String text, Map<String, String> values) {
        return NAMED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    private String textOf(Locale locale, String key) {
        return texts.get(locale.getLanguage()).getProperty(key);
    }

    private static Properties read(String language) {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                NoticeTexts.class.getResourceAsStream("/notices/texts_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(file);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.guildhall.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Titles and details of all problems in Chinese (default) and English. They are read from every
 * {@code META-INF/problems/problems_zh.properties} and {@code problems_en.properties} (UTF-8) on the class path; keys are
 * {@code <code>.title}, {@code <code>.detail} and {@code field.<code>}, values are {@link MessageFormat} patterns.
 */
@ApplicationScoped
public class ProblemTexts {

    /** Nobody speaks more; the rest counts as one range that can't be read. */
    private static final int MOST_RANGES = 50;

    private static final Pattern PLACE = Pattern.compile("\\{\\d+[^{}]*}");

    private final Map<Locale, Properties> texts =
            Map.of(Locale.SIMPLIFIED_CHINESE, read("zh"), Locale.ENGLISH, read("en"));

    /** Whether the problem code has its own title and detail in every language. */
    public boolean has(String code) {
        return texts.values().stream()
                .allMatch(known -> known.containsKey(code + ".title") && known.containsKey(code + ".detail"));
    }

    /** The codes of all problems that have texts of their own, in alphabetical order. */
    public List<String> codes() {
        return keys(".+(?=\\.title)").filter(this::has).toList();
    }

    /** The codes of all field errors, in alphabetical order. */
    public List<String> fieldCodes() {
        return keys("(?<=field\\.).+").toList();
    }

    private Stream<String> keys(String part) {
        Pattern wanted = Pattern.compile(part);
        return texts.get(Locale.ENGLISH).stringPropertyNames().stream()
                .map(wanted::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .sorted();
    }

    /** Whether the field error code has its own text in every language. */
    public boolean hasField(String code) {
        return texts.values().stream().allMatch(known -> known.containsKey("field." + code));
    }

    /**
     * The language to answer in.
     *
     * @param acceptLanguage the header of that name, or a tag; ranges that can't be read are passed over
     */
    public Locale choose(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        List<Locale.LanguageRange> ranges = Stream.of(
                        acceptLanguage.replace('_', '-').split(",", MOST_RANGES))
                .flatMap(ProblemTexts::range)
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .toList();
        String tag = Locale.lookupTag(ranges, List.of("zh", "en"));
        return "en".equals(tag) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static Stream<Locale.LanguageRange> range(String written) {
        try {
            return Locale.LanguageRange.parse(written.strip()).stream();
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /** Title of a problem; one without a text of its own gets the title of its status. */
    public String title(Locale locale, String code, int status) {
        return text(locale, code + ".title")
                .or(() -> text(locale, "status-" + status + ".title"))
                .or(() -> text(locale, (status < 500 ? "status-400" : "status-500") + ".title"))
                .orElseThrow();
    }

    /** Detail of a problem, or the title of its status when it has none. */
    public String detail(Locale locale, String code, int status, Object... arguments) {
        return text(locale, code + ".detail", arguments).orElseGet(() -> title(locale, code, status));
    }

    /** Detail of a refusal that is told as part of an answer. */
    public String detail(Locale locale, ProblemException refusal) {
        return detail(locale, refusal.code(), refusal.status(), refusal.arguments());
    }

    /** Detail of a problem of this code as such, with dots for what only a particular one can tell. */
    public String detailInGeneral(Locale locale, String code) {
        return inGeneral(locale, code + ".detail");
    }

    /** Text of a field error as such. */
    public String fieldInGeneral(Locale locale, String code) {
        return inGeneral(locale, "field." + code);
    }

    private String inGeneral(Locale locale, String key) {
        String pattern = texts.get(locale).getProperty(key);
        return new MessageFormat(PLACE.matcher(pattern).replaceAll("…"), locale).format(new Object[0]);
    }

    /** Text of a field error. */
    public String field(Locale locale, String code, Object... arguments) {
        return text(locale, "field." + code, arguments)
                .or(() -> text(locale, "field.invalid"))
                .orElseThrow();
    }

    private Optional<String> text(Locale locale, String key, Object... arguments) {
        return Optional.ofNullable(texts.get(locale).getProperty(key))
                .map(pattern -> new MessageFormat(pattern, locale).format(arguments));
    }

    private static Properties read(String language) {
        String name = "META-INF/problems/problems_" + language + ".properties";
        Properties merged = new Properties();
        try {
            for (URL url : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(name))) {
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    merged.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return merged;
    }
}

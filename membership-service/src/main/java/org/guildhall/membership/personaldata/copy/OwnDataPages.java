package org.guildhall.membership.personaldata.copy;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.kit.code.CodeLists;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.web.InlineAsset;
import org.jspecify.annotations.Nullable;

/** Writes one's own data as a page that needs no script and can be printed. */
@ApplicationScoped
class OwnDataPages {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BUSINESS_ZONE);
    private static final String POLICY =
            "default-src 'none'; style-src %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final InlineAsset style = InlineAsset.of(OwnDataPages.class, "/personaldata/page.css");
    private final Template template;
    private final CodeLists codes;

    OwnDataPages(@Location("personaldata/page.html") Template template, CodeLists codes) {
        this.template = template;
        this.codes = codes;
    }

    /** @param policy the Content-Security-Policy that lets it do what it needs and nothing else */
    record Written(String html, String policy) {}

    /** Records of one kind. */
    record Section(String title, List<List<Line>> items) {}

    /** A field that has a value. */
    record Line(String title, String value) {}

    Written write(OwnRecords data, Locale locale) {
        OwnDataTexts words = OwnDataTexts.in(locale);
        List<Section> sections = data.records().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Section(
                        words.section(entry.getKey()),
                        entry.getValue().stream()
                                .map(item -> lines(entry.getKey(), item, locale))
                                .toList()))
                .toList();
        String html = template.data("t", words.page())
                .data("lang", locale.toLanguageTag())
                .data("style", style.text())
                .data("toldAt", MINUTE.format(data.toldAt()))
                .data("sections", sections)
                .render();
        return new Written(html, POLICY.formatted(style.source()));
    }

    private List<Line> lines(String section, Map<String, @Nullable Object> item, Locale locale) {
        OwnDataTexts words = OwnDataTexts.in(locale);
        return item.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> new Line(
                        words.field(field.getKey()),
                        shown(words, words.list(section, field.getKey()), field.getValue(), locale)))
                .filter(line -> !line.value().isEmpty())
                .toList();
    }

    private String shown(OwnDataTexts words, @Nullable String list, Object value, Locale locale) {
        if (value instanceof Instant instant) {
            return MINUTE.format(instant);
        }
        if (value instanceof Boolean truth) {
            return words.page().get(truth ? "yes" : "no");
        }
        if (value instanceof List<?> several) {
            return several.stream()
                    .map(one -> shown(words, list, one, locale))
                    .collect(Collectors.joining(words.page().get("comma")));
        }
        return list == null || value instanceof LocalDate
                ? value.toString()
                : codes.title(list, value.toString(), locale);
    }
}

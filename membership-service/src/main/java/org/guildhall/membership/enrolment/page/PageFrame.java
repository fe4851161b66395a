package org.guildhall.membership.enrolment.page;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.guildhall.kit.events.event.EventSettings;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.web.InlineAsset;
import org.guildhall.membership.privacy.ConsentNotices;
import org.jspecify.annotations.Nullable;

/** What all pages have in common: the words, the style, the policy, and the address of the suite they lead on to. */
@ApplicationScoped
class PageFrame {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BUSINESS_ZONE);
    private static final String POLICY = "default-src 'none'; style-src %s; script-src %s; connect-src 'self';"
            + " img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final InlineAsset style = InlineAsset.of(PageFrame.class, "/join/page.css");
    private final Map<Locale, Map<String, String>> texts =
            Map.of(Locale.SIMPLIFIED_CHINESE, PageAssets.texts("zh"), Locale.ENGLISH, PageAssets.texts("en"));
    private final EventSettings addresses;
    private final ConsentNotices notices;

    PageFrame(EventSettings addresses, ConsentNotices notices) {
        this.addresses = addresses;
        this.notices = notices;
    }

    /** The words of a version of the privacy notice. */
    String notice(String version, Locale locale) {
        return notices.require(version).text().in(locale);
    }

    Map<String, String> texts(Locale locale) {
        return texts.get(locale);
    }

    /**
     * What a gift is called, which needn't have a name of its own.
     *
     * @param choice whether it is one of several
     */
    String giftNamed(@Nullable String name, boolean choice, Locale locale) {
        Map<String, String> known = texts(locale);
        String called = name == null ? known.get("gift") : name;
        return choice ? called + " " + known.get("giftChoice") : called;
    }

    /** Where the suite's own pages are, with a slash at the end. */
    String hall() {
        return addresses.addressOf("/..").normalize().toString();
    }

    /** The address at which the public finds a page of this service. */
    String addressOf(String path) {
        return addresses.addressOf(path).toString();
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    TemplateInstance page(Template template, Locale locale, InlineAsset script) {
        return template.data("t", texts.get(locale))
                .data("lang", locale.toLanguageTag())
                .data("hall", hall())
                .data("style", style.text())
                .data("script", script.text());
    }

    HtmlPage html(int status, TemplateInstance page, InlineAsset script) {
        return new HtmlPage(status, page.render(), POLICY.formatted(style.source(), script.source()), null, null);
    }
}

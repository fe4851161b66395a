package org.guildhall.membership.enrolment.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.kit.web.InlineAsset;
import org.guildhall.membership.enrolment.application.ApplicationProgress;
import org.guildhall.membership.enrolment.application.ApplicationProgress.CardFace;
import org.guildhall.membership.enrolment.application.ApplicationProgress.Gift;
import org.guildhall.membership.enrolment.application.ApplicationStatus;
import org.guildhall.membership.recruitment.JoinCode;
import org.jspecify.annotations.Nullable;

/** Writes the page of a receipt: how it stands, and what comes next. */
@ApplicationScoped
class ReceiptPages {

    private static final Set<ApplicationStatus> ENDED = Set.of(ApplicationStatus.REJECTED, ApplicationStatus.WITHDRAWN);

    private final InlineAsset script = InlineAsset.of(ReceiptPages.class, "/join/look.js", "/join/progress.js");
    private final Template template;
    private final PageFrame frame;

    ReceiptPages(@Location("join/progress.html") Template template, PageFrame frame) {
        this.template = template;
        this.frame = frame;
    }

    HtmlPage page(Locale locale, ApplicationProgress application) {
        Map<String, String> known = frame.texts(locale);
        boolean isOver = application.membershipOver();
        String status = isOver ? "over" : application.status().name().toLowerCase(Locale.ROOT);
        boolean isRefused = ENDED.contains(application.status());
        Optional<Gift> gift = Optional.ofNullable(application.gift());
        String address = frame.addressOf("/join/receipts/" + application.receipt());
        TemplateInstance page = frame.page(template, locale, script)
                .data("progress", application)
                .data("title", known.get(status + ".title"))
                .data("detail", known.get(status + ".detail"))
                .data("waiting", application.status() == ApplicationStatus.APPLIED)
                .data("member", isOver ? null : application.member())
                .data("refused", isRefused)
                .data("ended", isRefused || isOver)
                .data("cardNumber", inFours(application.card()))
                .data(
                        "gift",
                        gift.map(given -> frame.giftNamed(given.name(), given.isChoice(), locale))
                                .orElse(null))
                .data(
                        "fetched",
                        gift.map(Gift::handedOutAt).map(PageFrame::minute).orElse(null))
                .data("address", address)
                .data("receiptCode", new JoinCode(address).svg(known.get("receipt")));
        return frame.html(200, page, script);
    }

    /** As on any card, so that a number that is too long for a line breaks between them. */
    private static List<String> inFours(@Nullable CardFace card) {
        return card == null ? List.of() : List.of(card.number().split("(?<=\\G.{4})"));
    }
}

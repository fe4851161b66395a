package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guildhall.kit.code.CodeLists;
import org.guildhall.kit.events.event.ReceivedEvent;
import org.guildhall.kit.events.event.UnreadableEventException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.archive.ArchiveFact.Of;

/** Which of this service's own events enter the archive, and in what words. */
@ApplicationScoped
class ArchiveFacts {

    private final Map<String, Function<ReceivedEvent, Stream<Of>>> rules = Map.ofEntries(
            Map.entry("membership.member-imported.v1", this::imported),
            Map.entry("membership.member-import-undone.v1", this::importUndone),
            Map.entry("membership.member-arrived.v1", this::arrived),
            Map.entry("membership.member-transferred.v1", this::transferred),
            Map.entry("membership.member-status-changed.v1", this::statusChanged),
            Map.entry("membership.appointment-made.v1", this::appointed),
            Map.entry("membership.appointment-ended.v1", this::dismissed),
            Map.entry("membership.recruitment-session-opened.v1", this::sessionOpened),
            Map.entry("membership.recruitment-session-closed.v1", this::sessionClosed));

    private final CodeLists codes;

    ArchiveFacts(CodeLists codes) {
        this.codes = codes;
    }

    Set<String> heard() {
        return rules.keySet();
    }

    /** What an event enters, perhaps at two organisations, or at none. */
    Stream<Of> of(ReceivedEvent event) {
        return rules.get(event.name()).apply(event);
    }

    /** Without service and version. */
    private static String source(ReceivedEvent event) {
        return event.name().split("\\.")[1];
    }

    private Stream<Of> imported(ReceivedEvent event) {
        String text = "随导入 " + event.uuid("importId") + " 登记为会员。";
        return worker(event, "organisationId", dayOf(event.instant("importedAt")), "导入会员", text);
    }

    private Stream<Of> importUndone(ReceivedEvent event) {
        String text = "导入 " + event.uuid("importId") + " 整批撤销。";
        return worker(event, "organisationId", dayOf(event.instant("undoneAt")), "撤销导入会员", text);
    }

    private Stream<Of> arrived(ReceivedEvent event) {
        String text = "自“" + event.text("fromCell") + "”跨省转入。";
        return worker(event, "organisationId", day(event, "validFrom"), "会员转入", text);
    }

    /** Who comes along when a union merges or is founded leaves no entry behind each time: the merger is one itself. */
    private Stream<Of> transferred(ReceivedEvent event) {
        LocalDate day = day(event, "validFrom");
        Stream<Of> in = worker(event, "toOrganisationId", day, "会员转入", "转自 " + event.uuid("fromOrganisationId") + "。");
        if (event.text("cause").equals("MERGER")) {
            return in;
        }
        return Stream.concat(
                worker(event, "fromOrganisationId", day, "会员转出", "转往 " + event.uuid("toOrganisationId") + "。"), in);
    }

    private Stream<Of> statusChanged(ReceivedEvent event) {
        String text = "由“" + title("MemberStatus", event.text("fromStatus")) + "”变更为“"
                + title("MemberStatus", event.text("toStatus")) + "”，事由："
                + title("PeriodReason", event.text("reason")) + "。";
        return worker(event, "organisationId", day(event, "validFrom"), "会籍变更", text);
    }

    private Stream<Of> appointed(ReceivedEvent event) {
        return appointment(event, "任职：", dayOf(event.instant("from")));
    }

    private Stream<Of> dismissed(ReceivedEvent event) {
        return appointment(event, "免职：", dayOf(event.instant("endedAt")));
    }

    /** One over the whole tree is nobody's in particular. */
    private Stream<Of> appointment(ReceivedEvent event, String title, LocalDate day) {
        String text = "任职编号 " + event.uuid("appointmentId") + "。";
        return event.optionalUuid("organisationId").stream()
                .map(organisation -> new Of(
                        new ArchiveFact(
                                organisation,
                                ArchiveKind.PROCEDURE,
                                day,
                                title + title("Position", event.text("position")),
                                text,
                                source(event)),
                        null));
    }

    private Stream<Of> sessionOpened(ReceivedEvent event) {
        String text = "职工沟通会 " + event.uuid("sessionId") + "，" + event.instant("opensAt") + " 至 "
                + event.instant("closesAt") + "。";
        return session(event, "开设职工沟通会：" + event.text("title"), text, event.instant("opensAt"));
    }

    private Stream<Of> sessionClosed(ReceivedEvent event) {
        return session(event, "结束职工沟通会", "职工沟通会 " + event.uuid("sessionId") + "。", event.instant("closedAt"));
    }

    private Stream<Of> session(ReceivedEvent event, String title, String text, Instant at) {
        UUID organisation = event.uuid("organisationId");
        return Stream.of(new Of(
                new ArchiveFact(organisation, ArchiveKind.ACTIVITY, dayOf(at), title, text, source(event)), null));
    }

    private Stream<Of> worker(ReceivedEvent event, String organisation, LocalDate day, String title, String text) {
        ArchiveFact fact =
                new ArchiveFact(event.uuid(organisation), ArchiveKind.WORKER_CHANGE, day, title, text, source(event));
        return Stream.of(new Of(fact, event.uuid("memberId")));
    }

    private String title(String list, String code) {
        return codes.title(list, code, Locale.CHINESE);
    }

    private static LocalDate dayOf(Instant time) {
        return Clocks.day(time);
    }

    private static LocalDate day(ReceivedEvent event, String field) {
        try {
            return LocalDate.parse(event.text(field));
        } catch (DateTimeException e) {
            throw new UnreadableEventException(event.name() + ": field " + field + " is no day");
        }
    }
}

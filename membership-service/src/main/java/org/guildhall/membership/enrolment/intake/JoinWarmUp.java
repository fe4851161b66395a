package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.warmup.WarmUpCall;
import org.guildhall.kit.warmup.WarmUpExercise;
import org.guildhall.membership.enrolment.application.EnrolmentSettings;

/**
 * Warms up joining: somebody joins by a code that no session has. Their fields are checked, protected and fingerprinted before a
 * writer finds that out, and nothing of them is kept.
 */
@ApplicationScoped
class JoinWarmUp implements WarmUpExercise {

    /** Fewer than one source may send in a burst: they count as those of this machine. */
    private static final int JOINS = 2_500;

    private static final int FORMS = 2_500;

    /** The sample of GB 11643, and a number of the range that is used for samples. */
    private static final String NOBODY = """
            {"name": "王小明", "documentType": "RESIDENT_ID", "documentNumber": "11010519491231002X", "mobile": "13800138000",
             "employer": "海工装备公司", "jobTitle": "电工", "wantsCard": true,
             "consent": {"noticeVersion": "%s", "accepted": true}}""";

    private final EnrolmentSettings settings;

    JoinWarmUp(EnrolmentSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<WarmUpCall> calls() {
        String body = NOBODY.formatted(settings.noticeVersion());
        return List.of(
                new WarmUpCall("POST", "/join-forms/{id}/applications", body, false, JOINS),
                new WarmUpCall("GET", "/join-forms/{id}", "", false, FORMS));
    }
}

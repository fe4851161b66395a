package org.guildhall.membership.organisation;

import org.guildhall.kit.problem.FieldError;

/** What keeps an organisation from closing. */
public enum Obstacle {
    OPEN_CHILDREN("open-children"),
    LIVE_MEMBERS("live-members"),
    OPEN_SESSIONS("open-sessions"),
    WAITING_APPLICATIONS("waiting-applications"),
    WAITING_FOUNDINGS("waiting-foundings"),
    OPEN_TRANSFERS("open-transfers"),
    EMPLOYERS("employers-there"),
    FOUNDING_CASES("open-founding-cases");

    private final String code;

    Obstacle(String code) {
        this.code = code;
    }

    FieldError times(long count) {
        return new FieldError("/id", code, count);
    }
}

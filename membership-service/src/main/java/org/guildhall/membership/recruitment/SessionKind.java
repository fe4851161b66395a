package org.guildhall.membership.recruitment;

/** What admits people: a meeting that is held once, or a code that hangs on the wall. */
enum SessionKind {
    SESSION,
    STANDING,
    /** A standing code that came along with a merger: it goes on admitting until the organisation's own one changes. */
    INHERITED
}

package org.guildhall.membership.notice;

import java.util.Locale;
import java.util.UUID;

/** Whose notices are read, and in which language. */
record NoticeReader(UUID memberId, Locale locale) {}

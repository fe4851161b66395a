package org.guildhall.contest.quiz.bank;

import java.util.List;
import java.util.UUID;

/**
 * What was published of a bank, once and for all.
 *
 * @param organisationId whose bank it is
 * @param number 1 for the first version
 */
public record BankVersion(
        UUID bankId, UUID organisationId, int number, BankPurpose purpose, List<Question> questions) {}

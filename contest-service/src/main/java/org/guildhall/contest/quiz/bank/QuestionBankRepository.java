package org.guildhall.contest.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.contest.common.organisation.HostedRepository;

/** Question banks; whoever locks one keeps its questions from being changed, too. */
@ApplicationScoped
class QuestionBankRepository implements HostedRepository<QuestionBank> {}

package org.guildhall.contest.judging.panel;

import org.guildhall.contest.contest.contests.Contest;

/** A judge was ended or recused, in the transaction under way, which holds the contest's lock. */
public record PanelChanged(Contest contest, Judge judge) {}

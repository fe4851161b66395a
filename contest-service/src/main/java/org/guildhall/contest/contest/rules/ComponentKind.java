package org.guildhall.contest.contest.rules;

/** What a component of a stage tests: theory (理论), practice (实操), or a dimension of a craftsman selection (维度). */
public enum ComponentKind {
    THEORY,
    PRACTICE,
    DIMENSION
}

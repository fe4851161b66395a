package org.guildhall.reporting.projection;

/** Told within this instance when a batch that has facts in it is applied; it holds once that transaction has ended. */
public record FactsCounted(int events) {}

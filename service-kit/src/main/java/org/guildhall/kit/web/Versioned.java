package org.guildhall.kit.web;

/** An answer of which the version is told: whatever route gives it carries the version as {@code ETag}, to edit it with. */
public interface Versioned {

    long version();
}

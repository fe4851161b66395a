package org.guildhall.kit.security;

/** A right to something that lasts, such as a stream: asked again and again, for it may have ended meanwhile. */
@FunctionalInterface
public interface Admission {

    /** For what anybody may have. */
    Admission OPEN = () -> true;

    /** Whether it still holds. May block. */
    boolean stands();
}

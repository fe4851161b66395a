package org.guildhall.kit.web;

import java.util.UUID;

/** An answer about a thing that has an id, by which {@link Creates} finds its address. */
public interface Identified {

    UUID id();
}

package org.guildhall.kit.authority;

import java.util.UUID;

/**
 * One position somebody holds at this moment.
 *
 * @param organisationId where, or null for the whole tree
 * @param path the organisation's materialised path such as {@code uuid/uuid/}, ending in a slash; empty for the whole tree
 */
public record Grant(Position position, UUID organisationId, String path) {}

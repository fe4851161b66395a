package org.guildhall.kit.events.event;

import java.util.UUID;

/**
 * A fact to be told: what happened to one aggregate, written to the outbox in the transaction that made it true.
 *
 * @param aggregateType the kind of thing it happened to, such as {@code member}
 * @param aggregateId its id, which becomes the record key: facts of one aggregate keep their order
 * @param aggregateVersion rises from 1 with each event of the aggregate, perhaps by more than one; becomes {@code ce_sequence}
 * @param name the event's name without service and major version, such as {@code member-joined}
 * @param payload a record of ids, codes and bands; never personal data
 */
public record DomainEvent(String aggregateType, UUID aggregateId, long aggregateVersion, String name, Object payload) {}

/** PostgreSQL and Kafka, embedded: real servers on the loopback address, on data that are kept or temporary. */
@NullMarked
package org.guildhall.local.servers;

import org.jspecify.annotations.NullMarked;

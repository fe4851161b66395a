/** What integrators must know of this service's events: their JSON Schemas and an AsyncAPI document, both made of one catalogue. */
@NullMarked
package org.guildhall.kit.contract;

import org.jspecify.annotations.NullMarked;

/** When a database is migrated, by whom, and which one a service refuses to start on. */
@NullMarked
package org.guildhall.kit.schema;

import org.jspecify.annotations.NullMarked;

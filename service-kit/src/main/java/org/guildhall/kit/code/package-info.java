/** The codes that a service's answers use, with their titles in both languages; knows none of them. */
@NullMarked
package org.guildhall.kit.code;

import org.jspecify.annotations.NullMarked;

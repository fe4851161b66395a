/** The register of employers (用人单位), and which of them members mean by what they state. */
@NullMarked
package org.guildhall.membership.employer;

import org.jspecify.annotations.NullMarked;

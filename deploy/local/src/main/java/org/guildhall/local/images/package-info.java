/** The services as images: trained while these are made, and tried as pods. */
@NullMarked
package org.guildhall.local.images;

import org.jspecify.annotations.NullMarked;

/** Renders the sources under {@code deploy/k8s} as kustomize does, as far as they use it. */
@NullMarked
package org.guildhall.manifests;

import org.jspecify.annotations.NullMarked;

package org.guildhall.kit.warmup;

/**
 * A call that a service makes to itself, over its own port. It must end in a refusal, as late as one can be given: so it leaves
 * nothing behind, and everything before the refusal has been done.
 *
 * @param path below the service's address; {@code {id}} is another id in each call
 * @param body JSON
 * @param signedIn whether by somebody signed in, who is nobody and may nothing
 * @param times how often at most
 */
public record WarmUpCall(String method, String path, String body, boolean signedIn, int times) {}

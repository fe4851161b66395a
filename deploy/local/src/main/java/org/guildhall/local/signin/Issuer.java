package org.guildhall.local.signin;

/**
 * What services must know of who issues tokens.
 *
 * @param path where the issuer is, below the one address of the suite
 * @param keys where its key set is, likewise
 */
public record Issuer(String path, String keys) {}

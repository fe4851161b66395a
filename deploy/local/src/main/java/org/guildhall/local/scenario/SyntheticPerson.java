package org.guildhall.local.scenario;

import java.util.List;

/**
 * Somebody who does not exist but could: the resident ID number is valid by GB 11643, the person of working age.
 *
 * @param documentNumber resident ID number, 18 characters
 * @param mobile eleven digits
 * @param education code of the membership API
 * @param household code of the membership API
 * @param categories codes of the membership API
 */
public record SyntheticPerson(
        String name,
        String documentNumber,
        String mobile,
        String jobTitle,
        String education,
        String household,
        List<String> categories) {}

package org.guildhall.local.signin;

/**
 * Bearer tokens of the people of the local suite, with their subjects. What the officer and the organiser may do comes
 * from their appointments, not from the token.
 */
public record Tokens(String administrator, String officer, String organiser, String member) {
    public static final String ADMINISTRATOR = "administrator";
    public static final String OFFICER = "officer";
    public static final String ORGANISER = "organiser";
    public static final String MEMBER = "member";

    /** Returns lines for a shell: {@code export ADMIN_TOKEN=…} and so on. */
    public String exports() {
        return """
                export ADMIN_TOKEN=%s
                export OFFICER_TOKEN=%s
                export ORGANISER_TOKEN=%s
                export MEMBER_TOKEN=%s
                """.formatted(administrator, officer, organiser, member);
    }
}

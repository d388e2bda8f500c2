package org.winddown.portal.security;

/** What a role allows, as the pages' {@code @PreAuthorize} conditions name it. */
public final class Authority {

    /** Condition of every page that shows something. */
    public static final String READ = "hasAuthority('READ')";
    /** Condition of every page that takes a file. */
    public static final String UPLOAD = "hasAuthority('UPLOAD')";
    /** Condition of what lets a held import take effect. */
    public static final String RELEASE = "hasAuthority('RELEASE')";

    private Authority() {}
}

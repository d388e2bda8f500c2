package org.winddown.reporting.delivery.channel.mail;

/** How the way to the mail server is protected. */
public enum MailSecurity {
    /** TLS is asked for in the open and required from then on, usually on port 587. */
    STARTTLS,
    /** TLS from the first byte, usually on port 465. */
    TLS,
    /** Not at all; for a server on this machine. */
    NONE
}

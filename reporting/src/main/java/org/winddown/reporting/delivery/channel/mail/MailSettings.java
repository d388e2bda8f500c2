package org.winddown.reporting.delivery.channel.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.delivery.channel.Secret;

/**
 * The mail server that takes reports.
 *
 * @param host its name
 * @param port its port
 * @param security how the way to it is protected
 * @param user name to sign in with; empty to send without
 * @param password where the password is; null without a user
 * @param from sender, for example {@code reports@corp.example}
 * @param trust certificates in PEM form that are trusted beside none other; null for those of the machine's Java
 * @param timeout longest wait for an answer
 */
public record MailSettings(
        String host,
        int port,
        MailSecurity security,
        String user,
        @Nullable Secret password,
        String from,
        @Nullable Path trust,
        Duration timeout) {

    public MailSettings {
        if (!user.isEmpty() && password == null) {
            throw new IllegalArgumentException(
                    "The mail user \"" + user + "\" has no password. Write env:NAME or file:PATH.");
        }
    }
}

package org.winddown.reporting.delivery.channel.sftp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.delivery.channel.Secret;

/**
 * How SFTP servers are known and signed in to.
 *
 * @param knownHosts file with the keys of the servers, in the form of OpenSSH; a server that is not in it gets nothing
 * @param key file with the private key that every server is offered; null for none
 * @param keyPassword what opens that key; null when it is open
 * @param passwords of users without a key
 * @param timeout longest wait for an answer
 */
public record SftpSettings(
        Path knownHosts, @Nullable Path key, @Nullable Secret keyPassword, List<Password> passwords, Duration timeout) {

    /** The password of one user of one server. */
    public record Password(String user, String host, Secret secret) {}

    public SftpSettings {
        passwords = List.copyOf(passwords);
    }

    Optional<Secret> password(String user, String host) {
        return passwords.stream()
                .filter(each -> each.user().equals(user) && each.host().equalsIgnoreCase(host))
                .map(Password::secret)
                .findFirst();
    }
}

package org.winddown.reporting.delivery.channel.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.delivery.channel.Channel;
import org.winddown.reporting.delivery.channel.ChannelException;
import org.winddown.reporting.delivery.channel.Consignment;
import org.winddown.reporting.delivery.channel.Secret;
import org.winddown.reporting.model.Fingerprint;

/** Puts files on SFTP servers: writes beside, then renames, which never replaces a file there. */
public final class SftpChannel implements Channel {

    private static final int PORT = 22;

    private final SftpSettings settings;

    public SftpChannel(SftpSettings settings) {
        this.settings = settings;
    }

    /** A server and a folder on it. */
    private record Place(String user, String host, int port, String folder) {

        static Place of(Address address) {
            URI uri = URI.create(address.text());
            return new Place(uri.getUserInfo(), uri.getHost(), uri.getPort() < 0 ? PORT : uri.getPort(), uri.getPath());
        }

        String file(String name) {
            return folder.endsWith("/") ? folder + name : folder + "/" + name;
        }

        String server() {
            return host + ":" + port;
        }
    }

    @Override
    public Outcome send(Consignment consignment, Address address) {
        Place place = Place.of(address);
        Optional<Secret> password = settings.password(place.user(), place.host());
        Optional<String> secret = password.map(Secret::value);
        Iterable<KeyPair> keys = keys();
        try (SshClient client = client()) {
            client.start();
            try (ClientSession session = client.connect(place.user(), place.host(), place.port())
                    .verify(settings.timeout())
                    .getSession()) {
                secret.ifPresent(session::addPasswordIdentity);
                keys.forEach(session::addPublicKeyIdentity);
                session.auth().verify(settings.timeout());
                try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                    return put(sftp, consignment, place);
                }
            }
        } catch (SshException e) {
            throw failure(e, place);
        } catch (SftpException e) {
            throw ChannelException.passing(
                    "The SFTP server " + place.server() + " does not take the file (" + e.getStatus()
                            + "). See that the folder is there, that winddown may write into it and that there is"
                            + " room.",
                    e);
        } catch (IOException e) {
            throw ChannelException.unreachable(
                    "The SFTP server " + place.server() + " cannot be reached or broke off ("
                            + e.getClass().getSimpleName() + "). See that it runs.",
                    e);
        }
    }

    private Outcome put(SftpClient sftp, Consignment consignment, Place place) throws IOException {
        String target = place.file(consignment.fileName());
        if (exists(sftp, target)) {
            return compare(sftp, consignment, target, place);
        }
        String part = place.file(consignment.partName());
        try (OutputStream out = sftp.write(part, EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Truncate))) {
            out.write(consignment.bytes());
        }
        try {
            sftp.rename(part, target);
            return Outcome.WRITTEN;
        } catch (SftpException e) {
            // Another sender may have been faster; a rename does not replace what is there.
            if (exists(sftp, target)) {
                return compare(sftp, consignment, target, place);
            }
            throw e;
        }
    }

    private static boolean exists(SftpClient sftp, String path) throws IOException {
        try {
            sftp.stat(path);
            return true;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw e;
        }
    }

    private static Outcome compare(SftpClient sftp, Consignment consignment, String target, Place place)
            throws IOException {
        String found;
        try (InputStream in = sftp.read(target)) {
            found = Fingerprint.of(in.readAllBytes());
        }
        if (found.equals(consignment.sha256())) {
            return Outcome.WAS_THERE;
        }
        throw ChannelException.lasting(
                "There is another file " + target + " on " + place.server() + ": its SHA-256 is " + found
                        + ", that of the report " + consignment.sha256() + ". Somebody changed it there. Move it away,"
                        + " then run: winddown deliver --retry",
                null);
    }

    private ChannelException failure(SshException failure, Place place) {
        if (failure.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE) {
            return ChannelException.lasting(
                    "The SFTP server " + place.server() + " shows a key that is not in " + settings.knownHosts()
                            + ". Ask its operator for the key, add it there, then run: winddown deliver --retry",
                    null);
        }
        if (failure.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
            return ChannelException.unreachable(
                    "The SFTP server " + place.server() + " does not let user \"" + place.user() + "\" in. Check"
                            + " winddown.delivery.sftp.key and passwords.",
                    null);
        }
        return ChannelException.unreachable(
                "The SFTP server " + place.server() + " cannot be reached or broke off (" + failure.getDisconnectCode()
                        + "). See that it runs.",
                failure);
    }

    /** Without what else a user of this machine may have set up for SSH. */
    private SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier(
                new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, settings.knownHosts()));
        Duration timeout = settings.timeout();
        CoreModuleProperties.AUTH_TIMEOUT.set(client, timeout);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, timeout.multipliedBy(4));
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, timeout.multipliedBy(4));
        return client;
    }

    private Iterable<KeyPair> keys() {
        if (settings.key() == null) {
            return List.of();
        }
        Secret password = settings.keyPassword();
        FilePasswordProvider opening =
                password == null ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(password.value());
        try (InputStream in = Files.newInputStream(settings.key())) {
            Iterable<KeyPair> keys =
                    SecurityUtils.loadKeyPairIdentities(null, new PathResource(settings.key()), in, opening);
            return keys == null ? List.of() : keys;
        } catch (IOException | GeneralSecurityException e) {
            throw ChannelException.lasting(
                    "The key " + settings.key() + " cannot be read. Write a private key of OpenSSH, RSA or ECDSA, to"
                            + " winddown.delivery.sftp.key, and what opens it to key-password.",
                    null);
        }
    }
}

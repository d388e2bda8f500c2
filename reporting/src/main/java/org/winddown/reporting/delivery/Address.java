package org.winddown.reporting.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a recipient takes reports: {@code mailto:ada@corp.example}, {@code folder:/srv/reports/ada},
 * {@code sftp://user@host:22/path} or {@code s3://bucket/prefix}. It never holds a password.
 *
 * @param scheme the channel
 * @param text the address as it was written
 */
public record Address(Scheme scheme, String text) {

    /** The channels. */
    public enum Scheme {
        MAIL("mailto:"),
        FOLDER("folder:"),
        SFTP("sftp://"),
        S3("s3://");

        private final String prefix;

        Scheme(String prefix) {
            this.prefix = prefix;
        }
    }

    /** What an address looks like, for messages. */
    public static final String EXAMPLES =
            "mailto:ada@corp.example, folder:/srv/reports, sftp://user@host:22/path or s3://bucket/prefix";

    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");
    private static final Pattern BUCKET =
            Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:/[\\p{L}\\p{N}!_.*'()/-]*)?");
    private static final Pattern USER = Pattern.compile("[^:@/\\s]+");

    public Address {
        if (!text.startsWith(scheme.prefix)) {
            throw new IllegalArgumentException("\"" + text + "\" does not begin with " + scheme.prefix + ".");
        }
    }

    /** Reads an address; empty when it is none. */
    public static Optional<Address> of(String text) {
        for (Scheme scheme : Scheme.values()) {
            if (text.toLowerCase(Locale.ROOT).startsWith(scheme.prefix)) {
                Address address = new Address(
                        scheme,
                        scheme.prefix + text.substring(scheme.prefix.length()).strip());
                return address.sound() ? Optional.of(address) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean sound() {
        return switch (scheme) {
            case MAIL -> MAILBOX.matcher(rest()).matches();
            case FOLDER -> soundFolder();
            case SFTP -> soundServer();
            case S3 -> BUCKET.matcher(rest()).matches();
        };
    }

    private boolean soundFolder() {
        try {
            return Path.of(rest()).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private boolean soundServer() {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && uri.getRawUserInfo() != null
                    && USER.matcher(uri.getRawUserInfo()).matches()
                    && uri.getPath().startsWith("/")
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The server or folder; addresses that share it fail together when it is down. */
    public String place() {
        return switch (scheme) {
            case MAIL, S3 -> scheme.prefix;
            case FOLDER -> text;
            case SFTP -> scheme.prefix + URI.create(text).getRawAuthority();
        };
    }

    /** What follows the name of the channel. */
    public String rest() {
        return text.substring(scheme.prefix.length());
    }

    @Override
    public String toString() {
        return text;
    }
}

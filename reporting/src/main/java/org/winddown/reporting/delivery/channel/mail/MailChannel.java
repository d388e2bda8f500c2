package org.winddown.reporting.delivery.channel.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.delivery.channel.Channel;
import org.winddown.reporting.delivery.channel.ChannelException;
import org.winddown.reporting.delivery.channel.Consignment;
import org.winddown.reporting.delivery.channel.Secret;

/** Sends messages through one mail server. A mailbox cannot be asked what it has, so a repeat is sent with its ID. */
public final class MailChannel implements Channel {

    private static final int REFUSED_FOR_GOOD = 500;

    private final MailSettings settings;

    public MailChannel(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public Outcome send(Consignment consignment, Address address) {
        Session session = Session.getInstance(properties());
        MailMessage message;
        try {
            message = MailMessage.of(session, consignment, address, settings.from());
        } catch (AddressException e) {
            throw ChannelException.lasting(
                    "The sender in winddown.delivery.mail.from or the address of the recipient is none. Correct it.",
                    null);
        } catch (MessagingException e) {
            throw ChannelException.lasting(
                    "The message could not be made: " + e.getClass().getSimpleName() + ".", e);
        }
        Secret password = settings.password();
        String secret = password == null ? null : password.value();
        try (Transport transport = session.getTransport()) {
            transport.connect(
                    settings.host(), settings.port(), settings.user().isEmpty() ? null : settings.user(), secret);
            transport.sendMessage(message, message.getAllRecipients());
            return Outcome.WRITTEN;
        } catch (AuthenticationFailedException e) {
            throw ChannelException.unreachable(
                    "The mail server " + place() + " does not let user \"" + settings.user() + "\" in. Check"
                            + " winddown.delivery.mail.user and password.",
                    null);
        } catch (SendFailedException e) {
            throw refused(e);
        } catch (MessagingException e) {
            throw ChannelException.unreachable(
                    "The mail server " + place() + " cannot be reached or broke off (" + kind(e)
                            + "). See that it runs, and check winddown.delivery.mail.",
                    e);
        }
    }

    /** What the server says may quote the address of the recipient, so only its number is told. */
    private ChannelException refused(SendFailedException failure) {
        int code = code(failure);
        String message = "The mail server " + place() + " refused the message" + (code > 0 ? " with " + code : "")
                + ". Check the address of the recipient, and the size it takes.";
        return code >= REFUSED_FOR_GOOD
                ? ChannelException.lasting(message, null)
                : ChannelException.passing(message, null);
    }

    private static int code(MessagingException failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (each instanceof SMTPSendFailedException sending && next(each) == null) {
                return sending.getReturnCode();
            }
        }
        return 0;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String kind(MessagingException failure) {
        Exception cause = failure.getNextException();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }

    private String place() {
        return settings.host() + ":" + settings.port();
    }

    private Properties properties() {
        Properties properties = new Properties();
        String protocol = settings.security() == MailSecurity.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        String timeout = String.valueOf(settings.timeout().toMillis());
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "connectiontimeout", timeout);
        properties.setProperty(prefix + "timeout", timeout);
        properties.setProperty(prefix + "writetimeout", timeout);
        properties.setProperty(prefix + "auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "localhost", "winddown");
        boolean starttls = settings.security() == MailSecurity.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", String.valueOf(starttls));
        properties.setProperty(prefix + "starttls.required", String.valueOf(starttls));
        if (settings.trust() != null) {
            properties.put(prefix + "ssl.socketFactory", TrustedCertificates.sockets(settings.trust()));
            properties.setProperty(prefix + "ssl.socketFactory.fallback", "false");
        }
        return properties;
    }
}

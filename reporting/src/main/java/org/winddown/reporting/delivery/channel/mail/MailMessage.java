package org.winddown.reporting.delivery.channel.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.delivery.channel.Consignment;

/** A consignment as a message. Its Message-ID comes from the delivery, so that a repeat is known as one. */
final class MailMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private MailMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MailMessage of(Session session, Consignment consignment, Address to, String from) throws MessagingException {
        InternetAddress sender = new InternetAddress(from, true);
        String domain = sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
        MailMessage message = new MailMessage(session, "<" + consignment.id() + "@" + domain + ">");
        message.setFrom(sender);
        message.setRecipient(RecipientType.TO, new InternetAddress(to.rest(), true));
        message.setSubject(consignment.subject(), UTF_8);
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(consignment.at().atOffset(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (consignment.attached()) {
            message.setContent(new MimeMultipart(text(consignment), file(consignment)));
        } else {
            message.setText(consignment.text(), UTF_8);
        }
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart text(Consignment consignment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(consignment.text(), UTF_8);
        return part;
    }

    /** Names the file in UTF-8, whatever the machine's own encoding. */
    private static MimeBodyPart file(Consignment consignment) throws MessagingException {
        ParameterList name = new ParameterList();
        name.set("filename", consignment.fileName(), UTF_8);
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(consignment.bytes(), consignment.mediaType())));
        part.setHeader("Content-Type", consignment.mediaType());
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setHeader("Content-Disposition", new ContentDisposition(Part.ATTACHMENT, name).toString());
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}

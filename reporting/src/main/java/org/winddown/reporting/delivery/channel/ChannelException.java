package org.winddown.reporting.delivery.channel;

import org.jspecify.annotations.Nullable;

/** A consignment could not be handed over; the message holds neither a secret nor an address of a person. */
public final class ChannelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    private ChannelException(String message, boolean lasting, @Nullable Throwable cause) {
        super(message, cause);
        this.lasting = lasting;
    }

    /** It may work later by itself: a server does not answer, a disk is full. */
    public static ChannelException passing(String message, @Nullable Throwable cause) {
        return new ChannelException(message, false, cause);
    }

    /** It will not work until a person does something. */
    public static ChannelException lasting(String message, @Nullable Throwable cause) {
        return new ChannelException(message, true, cause);
    }

    /** Whether trying again is of no use before a person has done something. */
    public boolean lasting() {
        return lasting;
    }
}
